CREATE TABLE `check_in_lists` (
	`id` text PRIMARY KEY NOT NULL,
	`host_id` text NOT NULL,
	`event_id` text NOT NULL,
	`scope` text NOT NULL,
	`key` text NOT NULL,
	`rehearsal` integer DEFAULT false NOT NULL,
	`inside` integer DEFAULT 0 NOT NULL,
	`people` integer DEFAULT 0 NOT NULL,
	FOREIGN KEY (`host_id`) REFERENCES `hosts`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`event_id`) REFERENCES `events`(`id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "check_in_lists_never_negative" CHECK(inside >= 0 and people >= 0)
);
--> statement-breakpoint
CREATE UNIQUE INDEX `check_in_lists_one_per_key` ON `check_in_lists` (`event_id`,`rehearsal`,`scope`,`key`);--> statement-breakpoint
CREATE TABLE `check_ins` (
	`id` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`host_id` text NOT NULL,
	`event_id` text NOT NULL,
	`list_id` text NOT NULL,
	`registration_id` text NOT NULL,
	`nonce` text NOT NULL,
	`direction` text NOT NULL,
	`undoes` text,
	`at` integer NOT NULL,
	`received_at` integer NOT NULL,
	`desk_id` text,
	`device` text NOT NULL,
	`kind` text NOT NULL,
	`standing` text NOT NULL,
	`effect` text DEFAULT 'pending' NOT NULL,
	`until` integer,
	FOREIGN KEY (`host_id`) REFERENCES `hosts`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`event_id`) REFERENCES `events`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`list_id`) REFERENCES `check_in_lists`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`registration_id`) REFERENCES `registrations`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`desk_id`) REFERENCES `desks`(`id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "check_ins_direction_known" CHECK(direction in ('in', 'out', 'undo') and (direction = 'undo') = (undoes is not null))
);
--> statement-breakpoint
CREATE UNIQUE INDEX `check_ins_one_per_nonce` ON `check_ins` (`event_id`,`nonce`);--> statement-breakpoint
CREATE UNIQUE INDEX `check_ins_one_admission` ON `check_ins` (`registration_id`,`list_id`) WHERE effect = 'admission';--> statement-breakpoint
CREATE UNIQUE INDEX `check_ins_inside_once` ON `check_ins` (`registration_id`,`list_id`) WHERE effect in ('admission', 're-entry') and until is null;--> statement-breakpoint
CREATE INDEX `check_ins_of_person` ON `check_ins` (`registration_id`,`list_id`,`at`,`nonce`);--> statement-breakpoint
CREATE INDEX `check_ins_by_list` ON `check_ins` (`list_id`,`effect`,`at`);--> statement-breakpoint
CREATE TABLE `desk_changes` (
	`nr` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`host_id` text NOT NULL,
	`event_id` text NOT NULL,
	`registration_id` text NOT NULL,
	FOREIGN KEY (`host_id`) REFERENCES `hosts`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`event_id`) REFERENCES `events`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `desk_changes_since` ON `desk_changes` (`event_id`,`nr`,`registration_id`);--> statement-breakpoint
CREATE TABLE `desk_notes` (
	`registration_id` text PRIMARY KEY NOT NULL,
	`host_id` text NOT NULL,
	`event_id` text NOT NULL,
	`note` text NOT NULL,
	`changed_at` integer NOT NULL,
	FOREIGN KEY (`registration_id`) REFERENCES `registrations`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`host_id`) REFERENCES `hosts`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`event_id`) REFERENCES `events`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `desk_notes_by_event` ON `desk_notes` (`event_id`);--> statement-breakpoint
CREATE TABLE `desks` (
	`id` text PRIMARY KEY NOT NULL,
	`host_id` text NOT NULL,
	`event_id` text NOT NULL,
	`label` text NOT NULL,
	`session_id` text,
	`rehearsal` integer DEFAULT false NOT NULL,
	`head_count_limit` integer,
	`limit_is_hard` integer DEFAULT false NOT NULL,
	`walk_ins` integer DEFAULT true NOT NULL,
	`token_hash` text,
	`salt` text NOT NULL,
	`verifier` text NOT NULL,
	`opened_at` integer NOT NULL,
	`closes_at` integer NOT NULL,
	`closed_at` integer,
	FOREIGN KEY (`host_id`) REFERENCES `hosts`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`event_id`) REFERENCES `events`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE UNIQUE INDEX `desks_one_per_token` ON `desks` (`token_hash`);--> statement-breakpoint
CREATE INDEX `desks_by_event` ON `desks` (`event_id`,`opened_at`);--> statement-breakpoint
CREATE INDEX `desks_open` ON `desks` (`event_id`) WHERE closed_at is null;--> statement-breakpoint
CREATE TABLE `retired_codes` (
	`code` text PRIMARY KEY NOT NULL,
	`host_id` text NOT NULL,
	`event_id` text NOT NULL,
	`registration_id` text NOT NULL,
	`why` text NOT NULL,
	`retired_at` integer NOT NULL,
	FOREIGN KEY (`host_id`) REFERENCES `hosts`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`event_id`) REFERENCES `events`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`registration_id`) REFERENCES `registrations`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `retired_codes_by_event` ON `retired_codes` (`event_id`);