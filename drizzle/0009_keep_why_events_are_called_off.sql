ALTER TABLE `events` ADD `cancelled_at` integer;--> statement-breakpoint
ALTER TABLE `events` ADD `cancellation_reason` text;--> statement-breakpoint
ALTER TABLE `events` ADD `cancellation_text` text;