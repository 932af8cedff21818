CREATE TABLE `announced_entries` (
	`host_id` text NOT NULL,
	`event_id` text NOT NULL,
	`registration_id` text NOT NULL,
	`recipient` text NOT NULL,
	`session_id` text DEFAULT '' NOT NULL,
	`sequence` integer NOT NULL,
	`lift` integer DEFAULT 0 NOT NULL,
	`cancelled` integer DEFAULT false NOT NULL,
	PRIMARY KEY(`registration_id`, `recipient`, `session_id`),
	FOREIGN KEY (`host_id`) REFERENCES `hosts`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`event_id`) REFERENCES `events`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`registration_id`) REFERENCES `registrations`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `announced_entries_by_event` ON `announced_entries` (`event_id`);--> statement-breakpoint
ALTER TABLE `events` ADD `calendar_mode` text DEFAULT 'file' NOT NULL;--> statement-breakpoint
ALTER TABLE `events` ADD `calendar_rsvp` integer DEFAULT false NOT NULL;--> statement-breakpoint
ALTER TABLE `events` ADD `alarm_minutes` integer;--> statement-breakpoint
ALTER TABLE `events` ADD `online_url` text DEFAULT '' NOT NULL;--> statement-breakpoint
ALTER TABLE `events` ADD `announce_at` integer;--> statement-breakpoint
ALTER TABLE `events` ADD `before_change` text;--> statement-breakpoint
CREATE INDEX `events_to_announce` ON `events` (`announce_at`) WHERE announce_at is not null;--> statement-breakpoint
ALTER TABLE `programme_items` ADD `called_off` integer DEFAULT false NOT NULL;--> statement-breakpoint
ALTER TABLE `programme_items` ADD `sequence` integer DEFAULT 0 NOT NULL;--> statement-breakpoint
ALTER TABLE `programme_items` ADD `changed_at` integer DEFAULT 0 NOT NULL;--> statement-breakpoint
ALTER TABLE `programme_items` ADD `before_change` text;--> statement-breakpoint
ALTER TABLE `hosts` ADD `organizer_email` text DEFAULT '' NOT NULL;--> statement-breakpoint
-- Until now a calendar got the entry of the event itself with every letter that confirmed a seat.
INSERT INTO `announced_entries` (`host_id`, `event_id`, `registration_id`, `recipient`, `sequence`)
SELECT r.host_id, r.event_id, r.id, 'person', e.sequence + r.sequence
FROM registrations r JOIN claims c ON c.id = r.claim_id JOIN events e ON e.id = r.event_id
WHERE c.state = 'granted' AND r.cancelled_at IS NULL AND e.status <> 'cancelled' AND EXISTS (SELECT 1 FROM letters l
  WHERE l.about = r.id AND l.state = 'sent' AND l.kind IN ('confirmation', 'promotion', 'change', 'existing-registration'));
