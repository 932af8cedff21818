CREATE TABLE `files` (
	`id` text PRIMARY KEY NOT NULL,
	`host_id` text NOT NULL,
	`event_id` text,
	`sha256` text NOT NULL,
	`media_type` text NOT NULL,
	`name` text NOT NULL,
	`size` integer NOT NULL,
	`bytes` blob NOT NULL,
	`created_at` integer NOT NULL,
	FOREIGN KEY (`host_id`) REFERENCES `hosts`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`event_id`) REFERENCES `events`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE UNIQUE INDEX `files_of_host_once` ON `files` (`host_id`,`sha256`) WHERE event_id is null;--> statement-breakpoint
CREATE UNIQUE INDEX `files_of_event_once` ON `files` (`event_id`,`sha256`) WHERE event_id is not null;--> statement-breakpoint
CREATE TABLE `letter_texts` (
	`host_id` text NOT NULL,
	`event_id` text NOT NULL,
	`kind` text NOT NULL,
	`language` text NOT NULL,
	`subject` text NOT NULL,
	`body` text NOT NULL,
	`changed_at` integer NOT NULL,
	`changed_by` text,
	PRIMARY KEY(`event_id`, `kind`, `language`),
	FOREIGN KEY (`host_id`) REFERENCES `hosts`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`event_id`) REFERENCES `events`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
ALTER TABLE `events` ADD `letter_style` text DEFAULT 'formal' NOT NULL;--> statement-breakpoint
ALTER TABLE `hosts` ADD `letterhead` text DEFAULT '{"logo":null,"sender":"","footer":""}' NOT NULL;