CREATE TABLE `address_changes` (
	`id` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`host_id` text NOT NULL,
	`event_id` text NOT NULL,
	`about` text NOT NULL,
	`holder` text NOT NULL,
	`kind` text NOT NULL,
	`address` text NOT NULL,
	`changed_at` integer NOT NULL,
	`objected_at` integer,
	`settled_at` integer,
	`decision` text,
	FOREIGN KEY (`host_id`) REFERENCES `hosts`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`event_id`) REFERENCES `events`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `address_changes_by_event` ON `address_changes` (`event_id`);--> statement-breakpoint
CREATE INDEX `address_changes_by_holder` ON `address_changes` (`holder`);--> statement-breakpoint
CREATE INDEX `address_changes_unsettled` ON `address_changes` (`about`) WHERE settled_at is null;--> statement-breakpoint
CREATE INDEX `address_changes_in_question` ON `address_changes` (`host_id`) WHERE objected_at is not null and settled_at is null;--> statement-breakpoint
ALTER TABLE `bookings` ADD `correction_ended_at` integer;