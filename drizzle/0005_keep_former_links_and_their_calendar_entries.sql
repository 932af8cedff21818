CREATE TABLE `former_entries` (
	`host_id` text NOT NULL,
	`event_id` text NOT NULL,
	`link_id` integer NOT NULL,
	`registration_id` text NOT NULL,
	`session_id` text DEFAULT '' NOT NULL,
	`sequence` integer NOT NULL,
	`lift` integer DEFAULT 0 NOT NULL,
	`cancelled` integer DEFAULT false NOT NULL,
	`turns` integer DEFAULT 0 NOT NULL,
	`organizer` text,
	PRIMARY KEY(`link_id`, `registration_id`, `session_id`),
	FOREIGN KEY (`host_id`) REFERENCES `hosts`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`event_id`) REFERENCES `events`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`link_id`) REFERENCES `former_links`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`registration_id`) REFERENCES `registrations`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `former_entries_by_event` ON `former_entries` (`event_id`);--> statement-breakpoint
CREATE INDEX `former_entries_by_registration` ON `former_entries` (`registration_id`);--> statement-breakpoint
CREATE TABLE `former_links` (
	`id` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`host_id` text NOT NULL,
	`event_id` text NOT NULL,
	`recipient` text NOT NULL,
	`about` text NOT NULL,
	`generation` integer NOT NULL,
	`token_hash` text NOT NULL,
	`address` text NOT NULL,
	FOREIGN KEY (`host_id`) REFERENCES `hosts`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`event_id`) REFERENCES `events`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE UNIQUE INDEX `former_links_one_per_token` ON `former_links` (`token_hash`);--> statement-breakpoint
CREATE INDEX `former_links_by_about` ON `former_links` (`about`);--> statement-breakpoint
CREATE INDEX `former_links_by_event` ON `former_links` (`event_id`);--> statement-breakpoint
ALTER TABLE `announced_entries` ADD `turns` integer DEFAULT 0 NOT NULL;--> statement-breakpoint
ALTER TABLE `announced_entries` ADD `organizer` text;--> statement-breakpoint
ALTER TABLE `programme_items` ADD `public_sequence` integer DEFAULT 0 NOT NULL;--> statement-breakpoint
ALTER TABLE `registrations` ADD `calendar_generation` integer DEFAULT 0 NOT NULL;