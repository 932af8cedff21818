CREATE TABLE `search_blocks` (
	`id` integer PRIMARY KEY NOT NULL,
	`host_id` text NOT NULL,
	`event_id` text NOT NULL,
	FOREIGN KEY (`host_id`) REFERENCES `hosts`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`event_id`) REFERENCES `events`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `search_blocks_by_event` ON `search_blocks` (`event_id`);--> statement-breakpoint
CREATE TABLE `search_parts` (
	`block` integer NOT NULL,
	`part` text NOT NULL,
	`nr` integer NOT NULL,
	PRIMARY KEY(`block`, `part`, `nr`)
) WITHOUT ROWID;
--> statement-breakpoint
ALTER TABLE `registrations` ADD `search_nr` integer;--> statement-breakpoint
CREATE INDEX `registrations_not_looked_up` ON `registrations` (`event_id`) WHERE search_nr is null and search_key <> '';--> statement-breakpoint
CREATE UNIQUE INDEX `registrations_one_per_search_nr` ON `registrations` (`search_nr`) WHERE search_nr is not null;