CREATE TABLE `replies` (
	`id` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`host_id` text NOT NULL,
	`event_id` text,
	`registration_id` text,
	`session_id` text,
	`via` text NOT NULL,
	`carrier_id` text,
	`content_key` text NOT NULL,
	`received_at` integer NOT NULL,
	`attempts` integer DEFAULT 0 NOT NULL,
	`state` text NOT NULL,
	`reason` text,
	`sender` text NOT NULL,
	`subject` text NOT NULL,
	`attendee` text DEFAULT '' NOT NULL,
	`uid` text DEFAULT '' NOT NULL,
	`sequence` integer,
	`stamp` integer,
	`part_stat` text,
	`comment` text DEFAULT '' NOT NULL,
	`body` text DEFAULT '' NOT NULL,
	`raw` text DEFAULT '' NOT NULL,
	`note` text DEFAULT '' NOT NULL,
	FOREIGN KEY (`host_id`) REFERENCES `hosts`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`event_id`) REFERENCES `events`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`registration_id`) REFERENCES `registrations`(`id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "replies_state_known" CHECK(state in ('arriving', 'noted', 'asked', 'doubtful', 'settled'))
);
--> statement-breakpoint
CREATE UNIQUE INDEX `replies_once` ON `replies` (`host_id`,`content_key`);--> statement-breakpoint
CREATE UNIQUE INDEX `replies_once_per_carrier` ON `replies` (`carrier_id`);--> statement-breakpoint
CREATE INDEX `replies_by_host` ON `replies` (`host_id`,`state`,`id`);--> statement-breakpoint
CREATE INDEX `replies_by_event` ON `replies` (`event_id`,`id`);--> statement-breakpoint
CREATE INDEX `replies_by_registration` ON `replies` (`registration_id`,`id`);--> statement-breakpoint
CREATE INDEX `replies_arriving` ON `replies` (`received_at`) WHERE state = 'arriving';