CREATE TABLE `carriers` (
	`name` text PRIMARY KEY NOT NULL,
	`problem` text,
	`rests_until` integer DEFAULT 0 NOT NULL,
	`faults` integer DEFAULT 0 NOT NULL,
	`next_at` integer DEFAULT 0 NOT NULL
);
--> statement-breakpoint
CREATE TABLE `letter_events` (
	`id` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`host_id` text NOT NULL,
	`letter_id` integer NOT NULL,
	`at` integer NOT NULL,
	`what` text NOT NULL,
	`problem` text,
	FOREIGN KEY (`host_id`) REFERENCES `hosts`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`letter_id`) REFERENCES `letters`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `letter_events_by_letter` ON `letter_events` (`letter_id`);--> statement-breakpoint
CREATE TABLE `suppressions` (
	`host_id` text NOT NULL,
	`address` text NOT NULL,
	`reason` text NOT NULL,
	`since` integer NOT NULL,
	`letter_id` integer NOT NULL,
	PRIMARY KEY(`host_id`, `address`),
	FOREIGN KEY (`host_id`) REFERENCES `hosts`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`letter_id`) REFERENCES `letters`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `suppressions_by_letter` ON `suppressions` (`letter_id`);--> statement-breakpoint
CREATE TABLE `taken_hooks` (
	`id` text PRIMARY KEY NOT NULL,
	`taken_at` integer NOT NULL
);
--> statement-breakpoint
CREATE INDEX `taken_hooks_by_age` ON `taken_hooks` (`taken_at`);--> statement-breakpoint
DROP INDEX `letters_due`;--> statement-breakpoint
DROP INDEX `letters_by_event`;--> statement-breakpoint
ALTER TABLE `letters` ADD `priority` integer DEFAULT 0 NOT NULL;--> statement-breakpoint
ALTER TABLE `letters` ADD `mailing_id` text;--> statement-breakpoint
ALTER TABLE `letters` ADD `state_at` integer;--> statement-breakpoint
ALTER TABLE `letters` ADD `first_attempt_at` integer;--> statement-breakpoint
ALTER TABLE `letters` ADD `unknown_ends` integer DEFAULT 0 NOT NULL;--> statement-breakpoint
ALTER TABLE `letters` ADD `possibly_twice` integer DEFAULT false NOT NULL;--> statement-breakpoint
ALTER TABLE `letters` ADD `settled_at` integer;--> statement-breakpoint
CREATE INDEX `letters_by_host` ON `letters` (`host_id`,`state`,`id`);--> statement-breakpoint
CREATE INDEX `letters_by_mailing` ON `letters` (`mailing_id`,`state`) WHERE mailing_id is not null;--> statement-breakpoint
CREATE INDEX `letters_by_carrier_id` ON `letters` (`carrier_id`) WHERE carrier_id is not null;--> statement-breakpoint
CREATE INDEX `letters_with_problems` ON `letters` (`host_id`,`event_id`) WHERE state in ('given-up', 'failed', 'bounced', 'complained', 'suppressed') and settled_at is null;--> statement-breakpoint
CREATE INDEX `letters_due` ON `letters` (`priority`,`due_at`) WHERE state = 'waiting';--> statement-breakpoint
CREATE INDEX `letters_by_event` ON `letters` (`event_id`,`state`,`id`);