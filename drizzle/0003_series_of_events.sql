CREATE TABLE `event_series` (
	`id` text PRIMARY KEY NOT NULL,
	`host_id` text NOT NULL,
	`slug` text NOT NULL,
	`title` text NOT NULL,
	`created_at` integer NOT NULL,
	FOREIGN KEY (`host_id`) REFERENCES `hosts`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE UNIQUE INDEX `event_series_slug_once` ON `event_series` (`slug`);--> statement-breakpoint
ALTER TABLE `events` ADD `series_id` text REFERENCES event_series(id);--> statement-breakpoint
CREATE INDEX `events_by_series` ON `events` (`series_id`) WHERE series_id is not null;