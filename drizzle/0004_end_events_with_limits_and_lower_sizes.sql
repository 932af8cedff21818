ALTER TABLE `events` ADD `promote_until` integer;--> statement-breakpoint
ALTER TABLE `events` ADD `waiting_ended_at` integer;--> statement-breakpoint
ALTER TABLE `quotas` ADD `aim` integer;--> statement-breakpoint
CREATE INDEX `quotas_with_aim` ON `quotas` (`event_id`) WHERE aim is not null;