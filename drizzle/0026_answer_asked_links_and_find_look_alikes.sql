CREATE TABLE `asked_links` (
	`id` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`event_id` text,
	`address` text NOT NULL,
	`language` text NOT NULL,
	`at` integer NOT NULL
);
--> statement-breakpoint
ALTER TABLE `registrations` ADD `look_alike` text DEFAULT '' NOT NULL;--> statement-breakpoint
CREATE INDEX `registrations_by_look` ON `registrations` (`look_alike`);--> statement-breakpoint
CREATE INDEX `bookings_by_contact` ON `bookings` (`event_id`,lower(contact_email)) WHERE contact_email is not null;