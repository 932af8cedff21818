CREATE TABLE `asked_links` (
	`id` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`event_id` text,
	`address` text NOT NULL,
	`language` text NOT NULL,
	`at` integer NOT NULL
);
--> statement-breakpoint
CREATE TABLE `attempts` (
	`bucket` text NOT NULL,
	`window_end` integer NOT NULL,
	`count` integer NOT NULL,
	`allowed` integer NOT NULL,
	PRIMARY KEY(`bucket`, `window_end`),
	CONSTRAINT "attempts_within_limit" CHECK(count <= allowed)
);
--> statement-breakpoint
CREATE TABLE `failed_sign_ins` (
	`day` text NOT NULL,
	`reason` text NOT NULL,
	`count` integer NOT NULL,
	PRIMARY KEY(`day`, `reason`)
);
--> statement-breakpoint
CREATE TABLE `members` (
	`host_id` text NOT NULL,
	`user_id` text NOT NULL,
	`role` text NOT NULL,
	`since` integer NOT NULL,
	PRIMARY KEY(`host_id`, `user_id`),
	FOREIGN KEY (`host_id`) REFERENCES `hosts`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`user_id`) REFERENCES `user`(`id`) ON UPDATE no action ON DELETE cascade
);
--> statement-breakpoint
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
CREATE INDEX `address_changes_by_about` ON `address_changes` (`about`);--> statement-breakpoint
CREATE INDEX `address_changes_in_question` ON `address_changes` (`host_id`) WHERE objected_at is not null and settled_at is null;--> statement-breakpoint
CREATE TABLE `audit_notes` (
	`id` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`host_id` text NOT NULL,
	`event_id` text,
	`at` integer NOT NULL,
	`actor` text NOT NULL,
	`actor_id` text,
	`verb` text NOT NULL,
	`about` text NOT NULL,
	`fields` text NOT NULL,
	`reason` text,
	FOREIGN KEY (`host_id`) REFERENCES `hosts`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`event_id`) REFERENCES `events`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `audit_notes_by_host` ON `audit_notes` (`host_id`,`id`);--> statement-breakpoint
CREATE INDEX `audit_notes_by_event` ON `audit_notes` (`event_id`,`id`);--> statement-breakpoint
CREATE INDEX `audit_notes_about` ON `audit_notes` (`about`,`id`);--> statement-breakpoint
CREATE TABLE `erasures` (
	`id` text PRIMARY KEY NOT NULL,
	`host_id` text NOT NULL,
	`event_id` text NOT NULL,
	`erased_at` integer NOT NULL,
	`counts` text NOT NULL,
	FOREIGN KEY (`host_id`) REFERENCES `hosts`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`event_id`) REFERENCES `events`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `erasures_by_event` ON `erasures` (`event_id`);--> statement-breakpoint
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
CREATE TABLE `certificate_texts` (
	`host_id` text NOT NULL,
	`event_id` text NOT NULL,
	`body` text NOT NULL,
	`signer` text NOT NULL,
	`changed_at` integer NOT NULL,
	FOREIGN KEY (`host_id`) REFERENCES `hosts`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`event_id`) REFERENCES `events`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE UNIQUE INDEX `certificate_texts_once` ON `certificate_texts` (`event_id`);--> statement-breakpoint
CREATE TABLE `certificates` (
	`code` text PRIMARY KEY NOT NULL,
	`host_id` text NOT NULL,
	`event_id` text NOT NULL,
	`registration_id` text NOT NULL,
	`name` text NOT NULL,
	`issued_at` integer NOT NULL,
	`revoked_at` integer,
	FOREIGN KEY (`host_id`) REFERENCES `hosts`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`event_id`) REFERENCES `events`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`registration_id`) REFERENCES `registrations`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE UNIQUE INDEX `certificates_one_that_counts` ON `certificates` (`registration_id`) WHERE revoked_at is null;--> statement-breakpoint
CREATE INDEX `certificates_by_event` ON `certificates` (`event_id`);--> statement-breakpoint
CREATE INDEX `certificates_by_registration` ON `certificates` (`registration_id`);--> statement-breakpoint
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
	`settled_at` integer,
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
	`visited_at` integer,
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
CREATE INDEX `retired_codes_by_event` ON `retired_codes` (`event_id`);--> statement-breakpoint
CREATE INDEX `retired_codes_of_person` ON `retired_codes` (`registration_id`);--> statement-breakpoint
CREATE TABLE `event_partners` (
	`id` text PRIMARY KEY NOT NULL,
	`host_id` text NOT NULL,
	`event_id` text NOT NULL,
	`position` integer NOT NULL,
	`role` text NOT NULL,
	`name` text NOT NULL,
	FOREIGN KEY (`host_id`) REFERENCES `hosts`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`event_id`) REFERENCES `events`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE UNIQUE INDEX `event_partners_in_order` ON `event_partners` (`event_id`,`position`);--> statement-breakpoint
CREATE TABLE `events` (
	`id` text PRIMARY KEY NOT NULL,
	`host_id` text NOT NULL,
	`series_id` text,
	`slug` text NOT NULL,
	`status` text DEFAULT 'draft' NOT NULL,
	`title` text NOT NULL,
	`description` text NOT NULL,
	`audience` text NOT NULL,
	`free_of_charge` integer DEFAULT true NOT NULL,
	`zone` text NOT NULL,
	`starts_at` integer NOT NULL,
	`ends_at` integer NOT NULL,
	`all_day` integer DEFAULT false NOT NULL,
	`venue` text NOT NULL,
	`contact` text NOT NULL,
	`opens_at` integer NOT NULL,
	`closes_at` integer NOT NULL,
	`late_until` integer,
	`change_until` integer,
	`cancel_until` integer,
	`substitute_until` integer,
	`approval` integer DEFAULT false NOT NULL,
	`confirm_hours` integer,
	`waiting_list` text DEFAULT 'automatic' NOT NULL,
	`offer_hours` integer DEFAULT 48 NOT NULL,
	`most_people` integer DEFAULT 10 NOT NULL,
	`accompanying` integer DEFAULT false NOT NULL,
	`attendance_modes` text DEFAULT '["on-site"]' NOT NULL,
	`photos` integer DEFAULT false NOT NULL,
	`letter_style` text DEFAULT 'formal' NOT NULL,
	`calendar_mode` text DEFAULT 'file' NOT NULL,
	`calendar_rsvp` integer DEFAULT false NOT NULL,
	`alarm_minutes` integer,
	`online_url` text DEFAULT '' NOT NULL,
	`sequence` integer DEFAULT 0 NOT NULL,
	`announce_at` integer,
	`before_change` text,
	`cancellation_owed_at` integer,
	`forget_at` integer NOT NULL,
	`forgotten_at` integer,
	`created_at` integer NOT NULL,
	`changed_at` integer NOT NULL,
	FOREIGN KEY (`host_id`) REFERENCES `hosts`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`series_id`) REFERENCES `event_series`(`id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "events_end_after_start" CHECK(ends_at > starts_at),
	CONSTRAINT "events_close_after_opening" CHECK(closes_at > opens_at)
);
--> statement-breakpoint
CREATE UNIQUE INDEX `events_slug_once` ON `events` (`slug`);--> statement-breakpoint
CREATE INDEX `events_by_start` ON `events` (`starts_at`);--> statement-breakpoint
CREATE INDEX `events_by_host` ON `events` (`host_id`,`starts_at`);--> statement-breakpoint
CREATE INDEX `events_by_series` ON `events` (`series_id`) WHERE series_id is not null;--> statement-breakpoint
CREATE INDEX `events_to_announce` ON `events` (`announce_at`) WHERE announce_at is not null;--> statement-breakpoint
CREATE INDEX `events_owing_cancellations` ON `events` (`cancellation_owed_at`) WHERE cancellation_owed_at is not null;--> statement-breakpoint
CREATE INDEX `events_to_forget` ON `events` (`forget_at`);--> statement-breakpoint
CREATE TABLE `programme_items` (
	`id` text PRIMARY KEY NOT NULL,
	`host_id` text NOT NULL,
	`event_id` text NOT NULL,
	`position` integer NOT NULL,
	`starts_at` integer,
	`ends_at` integer,
	`title` text NOT NULL,
	`description` text,
	`bookable` integer DEFAULT false NOT NULL,
	`room` text DEFAULT '' NOT NULL,
	`called_off` integer DEFAULT false NOT NULL,
	`sequence` integer DEFAULT 0 NOT NULL,
	`changed_at` integer DEFAULT 0 NOT NULL,
	`before_change` text,
	FOREIGN KEY (`host_id`) REFERENCES `hosts`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`event_id`) REFERENCES `events`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE UNIQUE INDEX `programme_items_in_order` ON `programme_items` (`event_id`,`position`);--> statement-breakpoint
CREATE TABLE `speakers` (
	`id` text PRIMARY KEY NOT NULL,
	`host_id` text NOT NULL,
	`item_id` text NOT NULL,
	`position` integer NOT NULL,
	`name` text NOT NULL,
	`office` text,
	`status` text NOT NULL,
	FOREIGN KEY (`host_id`) REFERENCES `hosts`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`item_id`) REFERENCES `programme_items`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE UNIQUE INDEX `speakers_in_order` ON `speakers` (`item_id`,`position`);--> statement-breakpoint
CREATE TABLE `file_parts` (
	`host_id` text NOT NULL,
	`file_id` text NOT NULL,
	`position` integer NOT NULL,
	`bytes` blob NOT NULL,
	PRIMARY KEY(`file_id`, `position`),
	FOREIGN KEY (`host_id`) REFERENCES `hosts`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`file_id`) REFERENCES `files`(`id`) ON UPDATE no action ON DELETE cascade
);
--> statement-breakpoint
CREATE TABLE `files` (
	`id` text PRIMARY KEY NOT NULL,
	`host_id` text NOT NULL,
	`event_id` text,
	`sha256` text NOT NULL,
	`media_type` text NOT NULL,
	`name` text NOT NULL,
	`size` integer NOT NULL,
	`created_at` integer NOT NULL,
	FOREIGN KEY (`host_id`) REFERENCES `hosts`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`event_id`) REFERENCES `events`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE UNIQUE INDEX `files_of_host_once` ON `files` (`host_id`,`sha256`) WHERE event_id is null;--> statement-breakpoint
CREATE UNIQUE INDEX `files_of_event_once` ON `files` (`event_id`,`sha256`) WHERE event_id is not null;--> statement-breakpoint
CREATE TABLE `districts` (
	`ags` text PRIMARY KEY NOT NULL,
	`name` text NOT NULL,
	`short_name` text NOT NULL,
	`kind` text NOT NULL,
	`land` text NOT NULL,
	`land_code` text NOT NULL,
	`seat` text NOT NULL,
	`population` integer NOT NULL,
	`x_km` real NOT NULL,
	`y_km` real NOT NULL,
	`search_key` text NOT NULL
);
--> statement-breakpoint
CREATE TABLE `hosts` (
	`id` text PRIMARY KEY NOT NULL,
	`slug` text NOT NULL,
	`name` text NOT NULL,
	`short_name` text NOT NULL,
	`contact` text NOT NULL,
	`organizer_email` text DEFAULT '' NOT NULL,
	`notices` text NOT NULL,
	`letterhead` text DEFAULT '{"logo":null,"sender":"","footer":""}' NOT NULL,
	`created_at` integer NOT NULL
);
--> statement-breakpoint
CREATE UNIQUE INDEX `hosts_slug_once` ON `hosts` (`slug`);--> statement-breakpoint
CREATE TABLE `rules_laid` (
	`id` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`fingerprint` text NOT NULL
);
--> statement-breakpoint
CREATE UNIQUE INDEX `rules_laid_once` ON `rules_laid` (`fingerprint`);--> statement-breakpoint
CREATE TABLE `secrets_known` (
	`id` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`fingerprint` text NOT NULL
);
--> statement-breakpoint
CREATE TABLE `write_probes` (
	`bytes` text NOT NULL
);
--> statement-breakpoint
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
CREATE TABLE `letters` (
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
CREATE UNIQUE INDEX `letters_once` ON `letters` (`about`,`kind`,`revision`);--> statement-breakpoint
CREATE INDEX `letters_due` ON `letters` (`priority`,`due_at`) WHERE state = 'waiting';--> statement-breakpoint
CREATE INDEX `letters_in_hand` ON `letters` (`lease`,`leased_until`) WHERE lease is not null;--> statement-breakpoint
CREATE INDEX `letters_by_event` ON `letters` (`event_id`,`state`,`id`);--> statement-breakpoint
CREATE INDEX `letters_by_host` ON `letters` (`host_id`,`state`,`id`);--> statement-breakpoint
CREATE INDEX `letters_by_mailing` ON `letters` (`mailing_id`,`state`) WHERE mailing_id is not null;--> statement-breakpoint
CREATE INDEX `letters_sent_of_mailing` ON `letters` (`mailing_id`,`sent_at`) WHERE mailing_id is not null;--> statement-breakpoint
CREATE INDEX `letters_by_carrier_id` ON `letters` (`carrier_id`) WHERE carrier_id is not null;--> statement-breakpoint
CREATE INDEX `letters_with_problems` ON `letters` (`host_id`,`event_id`) WHERE state in ('given-up', 'failed', 'bounced', 'complained', 'suppressed') and settled_at is null;--> statement-breakpoint
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
CREATE TABLE `page_version` (
	`id` integer PRIMARY KEY NOT NULL,
	`version` text NOT NULL,
	CONSTRAINT "page_version_once" CHECK(id = 1)
);
--> statement-breakpoint
CREATE TABLE `badge_design_uses` (
	`host_id` text NOT NULL,
	`event_id` text NOT NULL,
	`scope` text NOT NULL,
	`key` text DEFAULT '' NOT NULL,
	`design_id` text NOT NULL,
	PRIMARY KEY(`event_id`, `scope`, `key`),
	FOREIGN KEY (`host_id`) REFERENCES `hosts`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`event_id`) REFERENCES `events`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`design_id`) REFERENCES `badge_designs`(`id`) ON UPDATE no action ON DELETE cascade
);
--> statement-breakpoint
CREATE TABLE `badge_designs` (
	`id` text PRIMARY KEY NOT NULL,
	`host_id` text NOT NULL,
	`event_id` text NOT NULL,
	`name` text NOT NULL,
	`design` text NOT NULL,
	`created_at` integer NOT NULL,
	`changed_at` integer NOT NULL,
	FOREIGN KEY (`host_id`) REFERENCES `hosts`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`event_id`) REFERENCES `events`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `badge_designs_by_event` ON `badge_designs` (`event_id`,`created_at`);--> statement-breakpoint
CREATE TABLE `printed_papers` (
	`host_id` text NOT NULL,
	`event_id` text NOT NULL,
	`printing_id` text NOT NULL,
	`position` integer NOT NULL,
	`registration_id` text NOT NULL,
	`fingerprint` text NOT NULL,
	PRIMARY KEY(`printing_id`, `position`),
	FOREIGN KEY (`host_id`) REFERENCES `hosts`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`event_id`) REFERENCES `events`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`printing_id`) REFERENCES `printings`(`id`) ON UPDATE no action ON DELETE cascade,
	FOREIGN KEY (`registration_id`) REFERENCES `registrations`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `printed_papers_by_registration` ON `printed_papers` (`registration_id`);--> statement-breakpoint
CREATE INDEX `printed_papers_by_event` ON `printed_papers` (`event_id`);--> statement-breakpoint
CREATE TABLE `printings` (
	`id` text PRIMARY KEY NOT NULL,
	`host_id` text NOT NULL,
	`event_id` text NOT NULL,
	`paper` text NOT NULL,
	`printed_at` integer NOT NULL,
	`printed_by` text,
	`size` integer NOT NULL,
	`product` text NOT NULL,
	`options` text NOT NULL,
	`fetched` text NOT NULL,
	FOREIGN KEY (`host_id`) REFERENCES `hosts`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`event_id`) REFERENCES `events`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `printings_by_event` ON `printings` (`event_id`,`paper`,`printed_at`);--> statement-breakpoint
CREATE INDEX `printings_by_host` ON `printings` (`host_id`,`product`,`printed_at`);--> statement-breakpoint
CREATE TABLE `attendee_counts` (
	`id` integer PRIMARY KEY NOT NULL,
	`host_id` text NOT NULL,
	`event_id` text NOT NULL,
	`seat` text NOT NULL,
	`category_id` text NOT NULL,
	`role` text NOT NULL,
	`people` integer DEFAULT 0 NOT NULL,
	FOREIGN KEY (`host_id`) REFERENCES `hosts`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`event_id`) REFERENCES `events`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE UNIQUE INDEX `attendee_counts_once` ON `attendee_counts` (`event_id`,`seat`,`category_id`,`role`);--> statement-breakpoint
CREATE TABLE `bookings` (
	`id` text PRIMARY KEY NOT NULL,
	`host_id` text NOT NULL,
	`event_id` text NOT NULL,
	`submission` text NOT NULL,
	`form` text NOT NULL,
	`revision` integer DEFAULT 0 NOT NULL,
	`source` text NOT NULL,
	`state` text NOT NULL,
	`received_at` integer NOT NULL,
	`corrected_at` integer,
	`correction_ended_at` integer,
	`contact_name` text,
	`contact_email` text,
	`together` integer DEFAULT false NOT NULL,
	`token_hash` text,
	`link_generation` integer DEFAULT 0 NOT NULL,
	`language` text DEFAULT 'de' NOT NULL,
	FOREIGN KEY (`host_id`) REFERENCES `hosts`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`event_id`) REFERENCES `events`(`id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "bookings_state_known" CHECK(state in ('arriving', 'received'))
);
--> statement-breakpoint
CREATE UNIQUE INDEX `bookings_one_per_submission` ON `bookings` (`submission`);--> statement-breakpoint
CREATE UNIQUE INDEX `bookings_one_per_token` ON `bookings` (`token_hash`);--> statement-breakpoint
CREATE INDEX `bookings_by_event` ON `bookings` (`event_id`);--> statement-breakpoint
CREATE INDEX `bookings_by_contact` ON `bookings` (`event_id`,lower(contact_email)) WHERE contact_email is not null;--> statement-breakpoint
CREATE TABLE `claims` (
	`id` text PRIMARY KEY NOT NULL,
	`host_id` text NOT NULL,
	`event_id` text NOT NULL,
	`booking_id` text NOT NULL,
	`state` text NOT NULL,
	`rank` integer NOT NULL,
	`changed_at` integer NOT NULL,
	`after_claim` text,
	`expires_at` integer,
	`over_capacity` integer DEFAULT false NOT NULL,
	`blocked_by` text,
	`blocked_seats` integer,
	FOREIGN KEY (`host_id`) REFERENCES `hosts`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`event_id`) REFERENCES `events`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`booking_id`) REFERENCES `bookings`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`after_claim`) REFERENCES `claims`(`id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "claims_state_known" CHECK(state in ('review', 'waiting', 'offered', 'granted', 'released'))
);
--> statement-breakpoint
CREATE INDEX `claims_after` ON `claims` (`after_claim`) WHERE after_claim is not null;--> statement-breakpoint
CREATE INDEX `claims_offered` ON `claims` (`expires_at`) WHERE state = 'offered';--> statement-breakpoint
CREATE INDEX `claims_offered_by_event` ON `claims` (`event_id`) WHERE state = 'offered';--> statement-breakpoint
CREATE INDEX `claims_in_review` ON `claims` (`event_id`,`rank`) WHERE state = 'review';--> statement-breakpoint
CREATE INDEX `claims_queue` ON `claims` (`event_id`,`rank`,`after_claim`) WHERE state = 'waiting';--> statement-breakpoint
CREATE INDEX `claims_blocked` ON `claims` (`blocked_by`,`blocked_seats`,`rank`) WHERE state = 'waiting';--> statement-breakpoint
CREATE INDEX `claims_not_placed` ON `claims` (`event_id`) WHERE state = 'waiting' and blocked_by is null;--> statement-breakpoint
CREATE INDEX `claims_by_booking` ON `claims` (`booking_id`);--> statement-breakpoint
CREATE TABLE `needs` (
	`host_id` text NOT NULL,
	`claim_id` text NOT NULL,
	`registration_id` text NOT NULL,
	`quota_id` text NOT NULL,
	`seats` integer DEFAULT 1 NOT NULL,
	PRIMARY KEY(`claim_id`, `registration_id`, `quota_id`),
	FOREIGN KEY (`host_id`) REFERENCES `hosts`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`claim_id`) REFERENCES `claims`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`registration_id`) REFERENCES `registrations`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`quota_id`) REFERENCES `quotas`(`id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "needs_some_seats" CHECK(seats > 0)
);
--> statement-breakpoint
CREATE INDEX `needs_by_quota` ON `needs` (`quota_id`,`claim_id`);--> statement-breakpoint
CREATE INDEX `needs_by_registration` ON `needs` (`registration_id`);--> statement-breakpoint
CREATE TABLE `registrations` (
	`id` text PRIMARY KEY NOT NULL,
	`host_id` text NOT NULL,
	`event_id` text NOT NULL,
	`booking_id` text NOT NULL,
	`claim_id` text NOT NULL,
	`person_key` text NOT NULL,
	`salutation` text NOT NULL,
	`academic_title` text NOT NULL,
	`first_name` text NOT NULL,
	`last_name` text NOT NULL,
	`office` text NOT NULL,
	`organisation` text NOT NULL,
	`organisation_ags` text,
	`department` text NOT NULL,
	`email` text NOT NULL,
	`phone` text NOT NULL,
	`remarks` text NOT NULL,
	`listed_since` integer,
	`photo_since` integer,
	`language` text NOT NULL,
	`organisation_key` text DEFAULT '' NOT NULL,
	`documents_missing` text DEFAULT '' NOT NULL,
	`privacy_version` text NOT NULL,
	`sort_key` text NOT NULL,
	`search_key` text NOT NULL,
	`look_alike` text DEFAULT '' NOT NULL,
	`token_hash` text NOT NULL,
	`link_generation` integer DEFAULT 0 NOT NULL,
	`check_in_code` text NOT NULL,
	`sequence` integer DEFAULT 0 NOT NULL,
	`received_at` integer NOT NULL,
	`changed_at` integer NOT NULL,
	`cancelled_at` integer,
	`position` integer DEFAULT 0 NOT NULL,
	`category_id` text,
	`attendance` text DEFAULT 'on-site' NOT NULL,
	`role` text DEFAULT 'participant' NOT NULL,
	`accompanies` text,
	`confirm_by` integer,
	`confirmed_at` integer,
	`replaced_by` text,
	`decision` text,
	`decision_rank` integer,
	`late` integer DEFAULT false NOT NULL,
	`counted_in` integer,
	`search_nr` integer,
	FOREIGN KEY (`host_id`) REFERENCES `hosts`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`event_id`) REFERENCES `events`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`booking_id`) REFERENCES `bookings`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`claim_id`) REFERENCES `claims`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`category_id`) REFERENCES `categories`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE UNIQUE INDEX `registrations_one_per_person` ON `registrations` (`event_id`,`person_key`) WHERE cancelled_at is null;--> statement-breakpoint
CREATE UNIQUE INDEX `registrations_one_per_token` ON `registrations` (`token_hash`);--> statement-breakpoint
CREATE UNIQUE INDEX `registrations_one_per_code` ON `registrations` (`check_in_code`);--> statement-breakpoint
CREATE INDEX `registrations_in_order` ON `registrations` (`event_id`,`sort_key`,`id`);--> statement-breakpoint
CREATE INDEX `registrations_counted` ON `registrations` (`counted_in`,`sort_key`,`id`);--> statement-breakpoint
CREATE INDEX `registrations_not_looked_up` ON `registrations` (`event_id`) WHERE search_nr is null and search_key <> '';--> statement-breakpoint
CREATE UNIQUE INDEX `registrations_one_per_search_nr` ON `registrations` (`search_nr`) WHERE search_nr is not null;--> statement-breakpoint
CREATE INDEX `registrations_by_claim` ON `registrations` (`claim_id`);--> statement-breakpoint
CREATE INDEX `registrations_by_look` ON `registrations` (`look_alike`);--> statement-breakpoint
CREATE INDEX `registrations_by_booking` ON `registrations` (`booking_id`,`position`);--> statement-breakpoint
CREATE INDEX `registrations_accompanying` ON `registrations` (`accompanies`) WHERE accompanies is not null;--> statement-breakpoint
CREATE INDEX `registrations_to_confirm` ON `registrations` (`confirm_by`) WHERE confirmed_at is null and cancelled_at is null;--> statement-breakpoint
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
CREATE INDEX `replies_by_event` ON `replies` (`event_id`,`state`,`id`);--> statement-breakpoint
CREATE INDEX `replies_by_registration` ON `replies` (`registration_id`,`id`);--> statement-breakpoint
CREATE INDEX `replies_arriving` ON `replies` (`received_at`) WHERE state = 'arriving';--> statement-breakpoint
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
CREATE TABLE `categories` (
	`id` text PRIMARY KEY NOT NULL,
	`host_id` text NOT NULL,
	`event_id` text NOT NULL,
	`position` integer NOT NULL,
	`name` text NOT NULL,
	`opens_at` integer,
	`closes_at` integer,
	`access` text DEFAULT 'open' NOT NULL,
	`colour` text DEFAULT '' NOT NULL,
	FOREIGN KEY (`host_id`) REFERENCES `hosts`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`event_id`) REFERENCES `events`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `categories_by_event` ON `categories` (`event_id`,`position`);--> statement-breakpoint
CREATE TABLE `quota_rules` (
	`host_id` text NOT NULL,
	`event_id` text NOT NULL,
	`scope` text NOT NULL,
	`size` integer NOT NULL,
	PRIMARY KEY(`event_id`, `scope`),
	FOREIGN KEY (`host_id`) REFERENCES `hosts`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`event_id`) REFERENCES `events`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE TABLE `quotas` (
	`id` text PRIMARY KEY NOT NULL,
	`host_id` text NOT NULL,
	`event_id` text NOT NULL,
	`scope` text NOT NULL,
	`key` text DEFAULT '' NOT NULL,
	`size` integer,
	`taken` integer DEFAULT 0 NOT NULL,
	`freed` integer DEFAULT 0 NOT NULL,
	`changed_at` integer NOT NULL,
	FOREIGN KEY (`host_id`) REFERENCES `hosts`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`event_id`) REFERENCES `events`(`id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "quotas_never_overbooked" CHECK(size is null or taken <= size),
	CONSTRAINT "quotas_never_negative" CHECK(taken >= 0)
);
--> statement-breakpoint
CREATE UNIQUE INDEX `quotas_one_per_scope` ON `quotas` (`event_id`,`scope`,`key`);--> statement-breakpoint
CREATE INDEX `quotas_freed` ON `quotas` (`event_id`) WHERE freed > 0;--> statement-breakpoint
CREATE TABLE `event_series` (
	`id` text PRIMARY KEY NOT NULL,
	`host_id` text NOT NULL,
	`slug` text NOT NULL,
	`title` text NOT NULL,
	`created_at` integer NOT NULL,
	FOREIGN KEY (`host_id`) REFERENCES `hosts`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE UNIQUE INDEX `event_series_slug_once` ON `event_series` (`slug`);--> statement-breakpoint
CREATE TABLE `account` (
	`id` text PRIMARY KEY NOT NULL,
	`account_id` text NOT NULL,
	`provider_id` text NOT NULL,
	`user_id` text NOT NULL,
	`access_token` text,
	`refresh_token` text,
	`id_token` text,
	`access_token_expires_at` integer,
	`refresh_token_expires_at` integer,
	`scope` text,
	`password` text,
	`created_at` integer NOT NULL,
	`updated_at` integer NOT NULL,
	FOREIGN KEY (`user_id`) REFERENCES `user`(`id`) ON UPDATE no action ON DELETE cascade
);
--> statement-breakpoint
CREATE INDEX `account_userId_idx` ON `account` (`user_id`);--> statement-breakpoint
CREATE TABLE `session` (
	`id` text PRIMARY KEY NOT NULL,
	`expires_at` integer NOT NULL,
	`token` text NOT NULL,
	`created_at` integer NOT NULL,
	`updated_at` integer NOT NULL,
	`ip_address` text,
	`user_agent` text,
	`user_id` text NOT NULL,
	FOREIGN KEY (`user_id`) REFERENCES `user`(`id`) ON UPDATE no action ON DELETE cascade
);
--> statement-breakpoint
CREATE UNIQUE INDEX `session_token_unique` ON `session` (`token`);--> statement-breakpoint
CREATE INDEX `session_userId_idx` ON `session` (`user_id`);--> statement-breakpoint
CREATE TABLE `user` (
	`id` text PRIMARY KEY NOT NULL,
	`name` text NOT NULL,
	`email` text NOT NULL,
	`email_verified` integer DEFAULT false NOT NULL,
	`image` text,
	`created_at` integer NOT NULL,
	`updated_at` integer NOT NULL
);
--> statement-breakpoint
CREATE UNIQUE INDEX `user_email_unique` ON `user` (`email`);--> statement-breakpoint
CREATE TABLE `verification` (
	`id` text PRIMARY KEY NOT NULL,
	`identifier` text NOT NULL,
	`value` text NOT NULL,
	`expires_at` integer NOT NULL,
	`created_at` integer NOT NULL,
	`updated_at` integer NOT NULL
);
--> statement-breakpoint
CREATE INDEX `verification_identifier_idx` ON `verification` (`identifier`);
--> statement-breakpoint
-- Written by hand: the one row whose version the house rules change.
INSERT INTO `page_version` VALUES (1, '');
