ALTER TABLE `claims` ADD `blocked_by` text;--> statement-breakpoint
ALTER TABLE `claims` ADD `blocked_seats` integer;--> statement-breakpoint
CREATE INDEX `claims_blocked` ON `claims` (`blocked_by`,`blocked_seats`,`rank`) WHERE state = 'waiting';--> statement-breakpoint
CREATE INDEX `claims_not_placed` ON `claims` (`event_id`) WHERE state = 'waiting' and blocked_by is null;--> statement-breakpoint
ALTER TABLE `quotas` ADD `freed` integer DEFAULT 0 NOT NULL;--> statement-breakpoint
CREATE INDEX `quotas_freed` ON `quotas` (`event_id`) WHERE freed > 0;