CREATE TABLE `mailing_recipients` (
	`host_id` text NOT NULL,
	`mailing_id` text NOT NULL,
	`about` text NOT NULL,
	`contact` integer NOT NULL,
	`state` text NOT NULL,
	PRIMARY KEY(`mailing_id`, `about`),
	FOREIGN KEY (`host_id`) REFERENCES `hosts`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`mailing_id`) REFERENCES `mailings`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `mailing_recipients_by_state` ON `mailing_recipients` (`mailing_id`,`state`);--> statement-breakpoint
CREATE TABLE `mailings` (
	`id` text PRIMARY KEY NOT NULL,
	`host_id` text NOT NULL,
	`event_id` text NOT NULL,
	`subject` text NOT NULL,
	`body` text NOT NULL,
	`filter` text NOT NULL,
	`to_contacts` integer DEFAULT false NOT NULL,
	`number` integer NOT NULL,
	`submission` text NOT NULL,
	`advertising` integer DEFAULT false NOT NULL,
	`attachments` text DEFAULT '[]' NOT NULL,
	`state` text DEFAULT 'draft' NOT NULL,
	`leaves_at` integer,
	`started_at` integer,
	`ended_at` integer,
	`reminder_id` text,
	`occurrence` text,
	`changed_at` integer NOT NULL,
	FOREIGN KEY (`host_id`) REFERENCES `hosts`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`event_id`) REFERENCES `events`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`reminder_id`) REFERENCES `reminders`(`id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "mailings_state_known" CHECK(state in ('draft', 'held', 'sending', 'sent', 'stopped'))
);
--> statement-breakpoint
CREATE UNIQUE INDEX `mailings_one_per_submission` ON `mailings` (`event_id`,`submission`);--> statement-breakpoint
CREATE UNIQUE INDEX `mailings_numbered` ON `mailings` (`event_id`,`number`);--> statement-breakpoint
CREATE UNIQUE INDEX `mailings_once_per_occurrence` ON `mailings` (`reminder_id`,`occurrence`);--> statement-breakpoint
CREATE INDEX `mailings_under_way` ON `mailings` (`state`,`leaves_at`);--> statement-breakpoint
CREATE TABLE `opt_outs` (
	`host_id` text NOT NULL,
	`address_hash` text NOT NULL,
	`since` integer NOT NULL,
	PRIMARY KEY(`host_id`, `address_hash`),
	FOREIGN KEY (`host_id`) REFERENCES `hosts`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE TABLE `reminders` (
	`id` text PRIMARY KEY NOT NULL,
	`host_id` text NOT NULL,
	`event_id` text NOT NULL,
	`subject` text NOT NULL,
	`body` text NOT NULL,
	`filter` text NOT NULL,
	`to_contacts` integer DEFAULT false NOT NULL,
	`anchor` text NOT NULL,
	`days` integer NOT NULL,
	`time` text NOT NULL,
	`active` integer NOT NULL,
	`active_since` integer NOT NULL,
	`changed_at` integer NOT NULL,
	FOREIGN KEY (`host_id`) REFERENCES `hosts`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`event_id`) REFERENCES `events`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `reminders_by_event` ON `reminders` (`event_id`);--> statement-breakpoint
CREATE INDEX `reminders_active` ON `reminders` (`active`);--> statement-breakpoint
ALTER TABLE `registrations` ADD `documents_missing` text DEFAULT '' NOT NULL;