PRAGMA foreign_keys=OFF;--> statement-breakpoint
CREATE TABLE `__new_letters` (
	`id` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`host_id` text NOT NULL,
	`event_id` text,
	`about` text NOT NULL,
	`kind` text NOT NULL,
	`revision` integer NOT NULL,
	`address` text NOT NULL,
	`language` text NOT NULL,
	`facts` text,
	`priority` integer DEFAULT 0 NOT NULL,
	`mailing_id` text,
	`state` text DEFAULT 'waiting' NOT NULL,
	`state_at` integer,
	`written_at` integer NOT NULL,
	`due_at` integer NOT NULL,
	`lease` text,
	`leased_until` integer DEFAULT 0 NOT NULL,
	`attempts` integer DEFAULT 0 NOT NULL,
	`first_attempt_at` integer,
	`unknown_ends` integer DEFAULT 0 NOT NULL,
	`possibly_twice` integer DEFAULT false NOT NULL,
	`payload` text,
	`sent_at` integer,
	`carrier_id` text,
	`problem` text,
	`settled_at` integer,
	FOREIGN KEY (`host_id`) REFERENCES `hosts`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`event_id`) REFERENCES `events`(`id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "letters_state_known" CHECK(state in ('waiting', 'sent', 'delivered', 'failed', 'suppressed', 'bounced', 'complained', 'given-up', 'dropped')),
	CONSTRAINT "letters_priority_known" CHECK(priority in (0, 1))
);
--> statement-breakpoint
INSERT INTO `__new_letters`("id", "host_id", "event_id", "about", "kind", "revision", "address", "language", "facts", "priority", "mailing_id", "state", "state_at", "written_at", "due_at", "lease", "leased_until", "attempts", "first_attempt_at", "unknown_ends", "possibly_twice", "payload", "sent_at", "carrier_id", "problem", "settled_at") SELECT "id", "host_id", "event_id", "about", "kind", "revision", "address", "language", "facts", "priority", "mailing_id", "state", "state_at", "written_at", "due_at", "lease", "leased_until", "attempts", "first_attempt_at", "unknown_ends", "possibly_twice", "payload", "sent_at", "carrier_id", "problem", "settled_at" FROM `letters`;--> statement-breakpoint
DROP TABLE `letters`;--> statement-breakpoint
ALTER TABLE `__new_letters` RENAME TO `letters`;--> statement-breakpoint
PRAGMA foreign_keys=ON;--> statement-breakpoint
CREATE UNIQUE INDEX `letters_once` ON `letters` (`about`,`kind`,`revision`);--> statement-breakpoint
CREATE INDEX `letters_due` ON `letters` (`priority`,`due_at`) WHERE state = 'waiting';--> statement-breakpoint
CREATE INDEX `letters_by_event` ON `letters` (`event_id`,`state`,`id`);--> statement-breakpoint
CREATE INDEX `letters_by_host` ON `letters` (`host_id`,`state`,`id`);--> statement-breakpoint
CREATE INDEX `letters_by_mailing` ON `letters` (`mailing_id`,`state`) WHERE mailing_id is not null;--> statement-breakpoint
CREATE INDEX `letters_by_carrier_id` ON `letters` (`carrier_id`) WHERE carrier_id is not null;--> statement-breakpoint
CREATE INDEX `letters_with_problems` ON `letters` (`host_id`,`event_id`) WHERE state in ('given-up', 'failed', 'bounced', 'complained', 'suppressed') and settled_at is null;