DROP INDEX `events_to_forget`;--> statement-breakpoint
ALTER TABLE `events` ADD `cancellation_owed_at` integer;--> statement-breakpoint
CREATE INDEX `events_owing_cancellations` ON `events` (`cancellation_owed_at`) WHERE cancellation_owed_at is not null;--> statement-breakpoint
CREATE INDEX `events_to_forget` ON `events` (`forget_at`);