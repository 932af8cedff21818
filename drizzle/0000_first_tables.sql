CREATE TABLE `attempts` (
	`bucket` text NOT NULL,
	`window_end` integer NOT NULL,
	`count` integer NOT NULL,
	`allowed` integer NOT NULL,
	PRIMARY KEY(`bucket`, `window_end`),
	CONSTRAINT "attempts_within_limit" CHECK(count <= allowed)
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
	`waiting_list` text DEFAULT 'automatic' NOT NULL,
	`sequence` integer DEFAULT 0 NOT NULL,
	`forget_at` integer NOT NULL,
	`forgotten_at` integer,
	`created_at` integer NOT NULL,
	`changed_at` integer NOT NULL,
	FOREIGN KEY (`host_id`) REFERENCES `hosts`(`id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "events_end_after_start" CHECK(ends_at > starts_at),
	CONSTRAINT "events_close_after_opening" CHECK(closes_at > opens_at)
);
--> statement-breakpoint
CREATE UNIQUE INDEX `events_slug_once` ON `events` (`slug`);--> statement-breakpoint
CREATE INDEX `events_by_start` ON `events` (`starts_at`);--> statement-breakpoint
CREATE INDEX `events_by_host` ON `events` (`host_id`,`starts_at`);--> statement-breakpoint
CREATE INDEX `events_to_forget` ON `events` (`forget_at`) WHERE forgotten_at is null;--> statement-breakpoint
CREATE TABLE `programme_items` (
	`id` text PRIMARY KEY NOT NULL,
	`host_id` text NOT NULL,
	`event_id` text NOT NULL,
	`position` integer NOT NULL,
	`starts_at` integer,
	`ends_at` integer,
	`title` text NOT NULL,
	`description` text,
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
	`notices` text NOT NULL,
	`created_at` integer NOT NULL
);
--> statement-breakpoint
CREATE UNIQUE INDEX `hosts_slug_once` ON `hosts` (`slug`);--> statement-breakpoint
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
	`state` text DEFAULT 'waiting' NOT NULL,
	`written_at` integer NOT NULL,
	`due_at` integer NOT NULL,
	`lease` text,
	`leased_until` integer DEFAULT 0 NOT NULL,
	`attempts` integer DEFAULT 0 NOT NULL,
	`payload` text,
	`sent_at` integer,
	`carrier_id` text,
	`problem` text,
	FOREIGN KEY (`host_id`) REFERENCES `hosts`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`event_id`) REFERENCES `events`(`id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "letters_state_known" CHECK(state in ('waiting', 'sent', 'given-up', 'dropped'))
);
--> statement-breakpoint
CREATE UNIQUE INDEX `letters_once` ON `letters` (`about`,`kind`,`revision`);--> statement-breakpoint
CREATE INDEX `letters_due` ON `letters` (`due_at`) WHERE state = 'waiting';--> statement-breakpoint
CREATE INDEX `letters_by_event` ON `letters` (`event_id`,`id`);--> statement-breakpoint
CREATE TABLE `bookings` (
	`id` text PRIMARY KEY NOT NULL,
	`host_id` text NOT NULL,
	`event_id` text NOT NULL,
	`submission` text NOT NULL,
	`form` text NOT NULL,
	`source` text NOT NULL,
	`state` text NOT NULL,
	`received_at` integer NOT NULL,
	`corrected_at` integer,
	FOREIGN KEY (`host_id`) REFERENCES `hosts`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`event_id`) REFERENCES `events`(`id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "bookings_state_known" CHECK(state in ('arriving', 'received'))
);
--> statement-breakpoint
CREATE UNIQUE INDEX `bookings_one_per_submission` ON `bookings` (`submission`);--> statement-breakpoint
CREATE INDEX `bookings_by_event` ON `bookings` (`event_id`);--> statement-breakpoint
CREATE TABLE `claims` (
	`id` text PRIMARY KEY NOT NULL,
	`host_id` text NOT NULL,
	`event_id` text NOT NULL,
	`booking_id` text NOT NULL,
	`state` text NOT NULL,
	`rank` integer NOT NULL,
	`changed_at` integer NOT NULL,
	FOREIGN KEY (`host_id`) REFERENCES `hosts`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`event_id`) REFERENCES `events`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`booking_id`) REFERENCES `bookings`(`id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "claims_state_known" CHECK(state in ('waiting', 'granted', 'released'))
);
--> statement-breakpoint
CREATE INDEX `claims_queue` ON `claims` (`event_id`,`rank`) WHERE state = 'waiting';--> statement-breakpoint
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
CREATE INDEX `needs_by_quota` ON `needs` (`quota_id`);--> statement-breakpoint
CREATE INDEX `needs_by_registration` ON `needs` (`registration_id`);--> statement-breakpoint
CREATE TABLE `quotas` (
	`id` text PRIMARY KEY NOT NULL,
	`host_id` text NOT NULL,
	`event_id` text NOT NULL,
	`scope` text NOT NULL,
	`key` text DEFAULT '' NOT NULL,
	`size` integer,
	`taken` integer DEFAULT 0 NOT NULL,
	`changed_at` integer NOT NULL,
	FOREIGN KEY (`host_id`) REFERENCES `hosts`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`event_id`) REFERENCES `events`(`id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "quotas_never_overbooked" CHECK(size is null or taken <= size),
	CONSTRAINT "quotas_never_negative" CHECK(taken >= 0)
);
--> statement-breakpoint
CREATE UNIQUE INDEX `quotas_one_per_scope` ON `quotas` (`event_id`,`scope`,`key`);--> statement-breakpoint
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
	`language` text NOT NULL,
	`listed_since` integer,
	`privacy_version` text NOT NULL,
	`sort_key` text NOT NULL,
	`search_key` text NOT NULL,
	`token_hash` text NOT NULL,
	`link_generation` integer DEFAULT 0 NOT NULL,
	`check_in_code` text NOT NULL,
	`sequence` integer DEFAULT 0 NOT NULL,
	`received_at` integer NOT NULL,
	`changed_at` integer NOT NULL,
	`cancelled_at` integer,
	FOREIGN KEY (`host_id`) REFERENCES `hosts`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`event_id`) REFERENCES `events`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`booking_id`) REFERENCES `bookings`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`claim_id`) REFERENCES `claims`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE UNIQUE INDEX `registrations_one_per_person` ON `registrations` (`event_id`,`person_key`) WHERE cancelled_at is null;--> statement-breakpoint
CREATE UNIQUE INDEX `registrations_one_per_token` ON `registrations` (`token_hash`);--> statement-breakpoint
CREATE UNIQUE INDEX `registrations_one_per_code` ON `registrations` (`check_in_code`);--> statement-breakpoint
CREATE INDEX `registrations_in_order` ON `registrations` (`event_id`,`sort_key`,`id`);--> statement-breakpoint
CREATE INDEX `registrations_by_claim` ON `registrations` (`claim_id`);--> statement-breakpoint
CREATE INDEX `registrations_by_booking` ON `registrations` (`booking_id`);--> statement-breakpoint
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