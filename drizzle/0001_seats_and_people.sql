CREATE TABLE `categories` (
	`id` text PRIMARY KEY NOT NULL,
	`host_id` text NOT NULL,
	`event_id` text NOT NULL,
	`position` integer NOT NULL,
	`name` text NOT NULL,
	`opens_at` integer,
	`closes_at` integer,
	`access` text DEFAULT 'open' NOT NULL,
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
DROP INDEX `needs_by_quota`;--> statement-breakpoint
CREATE INDEX `needs_by_quota` ON `needs` (`quota_id`,`claim_id`);--> statement-breakpoint
DROP INDEX `registrations_by_booking`;--> statement-breakpoint
ALTER TABLE `registrations` ADD `organisation_key` text DEFAULT '' NOT NULL;--> statement-breakpoint
ALTER TABLE `registrations` ADD `position` integer DEFAULT 0 NOT NULL;--> statement-breakpoint
ALTER TABLE `registrations` ADD `category_id` text REFERENCES categories(id);--> statement-breakpoint
ALTER TABLE `registrations` ADD `attendance` text DEFAULT 'on-site' NOT NULL;--> statement-breakpoint
ALTER TABLE `registrations` ADD `role` text DEFAULT 'participant' NOT NULL;--> statement-breakpoint
ALTER TABLE `registrations` ADD `accompanies` text;--> statement-breakpoint
ALTER TABLE `registrations` ADD `confirm_by` integer;--> statement-breakpoint
ALTER TABLE `registrations` ADD `confirmed_at` integer;--> statement-breakpoint
ALTER TABLE `registrations` ADD `replaced_by` text;--> statement-breakpoint
ALTER TABLE `registrations` ADD `decision` text;--> statement-breakpoint
ALTER TABLE `registrations` ADD `decision_rank` integer;--> statement-breakpoint
ALTER TABLE `registrations` ADD `late` integer DEFAULT false NOT NULL;--> statement-breakpoint
CREATE INDEX `registrations_accompanying` ON `registrations` (`accompanies`) WHERE accompanies is not null;--> statement-breakpoint
CREATE INDEX `registrations_to_confirm` ON `registrations` (`confirm_by`) WHERE confirmed_at is null and cancelled_at is null;--> statement-breakpoint
CREATE INDEX `registrations_by_booking` ON `registrations` (`booking_id`,`position`);--> statement-breakpoint
ALTER TABLE `audit_notes` ADD `reason` text;--> statement-breakpoint
ALTER TABLE `events` ADD `late_until` integer;--> statement-breakpoint
ALTER TABLE `events` ADD `change_until` integer;--> statement-breakpoint
ALTER TABLE `events` ADD `cancel_until` integer;--> statement-breakpoint
ALTER TABLE `events` ADD `substitute_until` integer;--> statement-breakpoint
ALTER TABLE `events` ADD `approval` integer DEFAULT false NOT NULL;--> statement-breakpoint
ALTER TABLE `events` ADD `confirm_hours` integer;--> statement-breakpoint
ALTER TABLE `events` ADD `offer_hours` integer DEFAULT 48 NOT NULL;--> statement-breakpoint
ALTER TABLE `events` ADD `most_people` integer DEFAULT 10 NOT NULL;--> statement-breakpoint
ALTER TABLE `events` ADD `accompanying` integer DEFAULT false NOT NULL;--> statement-breakpoint
ALTER TABLE `events` ADD `attendance_modes` text DEFAULT '["on-site"]' NOT NULL;--> statement-breakpoint
ALTER TABLE `programme_items` ADD `bookable` integer DEFAULT false NOT NULL;--> statement-breakpoint
ALTER TABLE `programme_items` ADD `room` text DEFAULT '' NOT NULL;--> statement-breakpoint
ALTER TABLE `bookings` ADD `contact_name` text;--> statement-breakpoint
ALTER TABLE `bookings` ADD `contact_email` text;--> statement-breakpoint
ALTER TABLE `bookings` ADD `together` integer DEFAULT false NOT NULL;--> statement-breakpoint
ALTER TABLE `bookings` ADD `token_hash` text;--> statement-breakpoint
ALTER TABLE `bookings` ADD `link_generation` integer DEFAULT 0 NOT NULL;--> statement-breakpoint
ALTER TABLE `bookings` ADD `language` text DEFAULT 'de' NOT NULL;--> statement-breakpoint
CREATE UNIQUE INDEX `bookings_one_per_token` ON `bookings` (`token_hash`);--> statement-breakpoint
ALTER TABLE `claims` ADD `after_claim` text REFERENCES claims(id);--> statement-breakpoint
ALTER TABLE `claims` ADD `expires_at` integer;--> statement-breakpoint
ALTER TABLE `claims` ADD `over_capacity` integer DEFAULT false NOT NULL;--> statement-breakpoint
CREATE INDEX `claims_after` ON `claims` (`after_claim`) WHERE after_claim is not null;--> statement-breakpoint
CREATE INDEX `claims_offered` ON `claims` (`expires_at`) WHERE state = 'offered';--> statement-breakpoint
CREATE INDEX `claims_offered_by_event` ON `claims` (`event_id`) WHERE state = 'offered';--> statement-breakpoint
CREATE INDEX `claims_in_review` ON `claims` (`event_id`,`rank`) WHERE state = 'review';
--> statement-breakpoint
UPDATE `registrations` SET `organisation_key` = coalesce(`organisation_ags`, lower(`organisation`));--> statement-breakpoint
UPDATE `claims` SET `rank` = rowid;
