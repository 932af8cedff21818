PRAGMA foreign_keys=OFF;--> statement-breakpoint
CREATE TABLE `__new_claims` (
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
	FOREIGN KEY (`host_id`) REFERENCES `hosts`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`event_id`) REFERENCES `events`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`booking_id`) REFERENCES `bookings`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`after_claim`) REFERENCES `claims`(`id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "claims_state_known" CHECK(state in ('review', 'waiting', 'offered', 'granted', 'released'))
);
--> statement-breakpoint
INSERT INTO `__new_claims`("id", "host_id", "event_id", "booking_id", "state", "rank", "changed_at", "after_claim", "expires_at", "over_capacity") SELECT "id", "host_id", "event_id", "booking_id", "state", "rank", "changed_at", "after_claim", "expires_at", "over_capacity" FROM `claims`;--> statement-breakpoint
DROP TABLE `claims`;--> statement-breakpoint
ALTER TABLE `__new_claims` RENAME TO `claims`;--> statement-breakpoint
PRAGMA foreign_keys=ON;--> statement-breakpoint
CREATE INDEX `claims_after` ON `claims` (`after_claim`) WHERE after_claim is not null;--> statement-breakpoint
CREATE INDEX `claims_offered` ON `claims` (`expires_at`) WHERE state = 'offered';--> statement-breakpoint
CREATE INDEX `claims_offered_by_event` ON `claims` (`event_id`) WHERE state = 'offered';--> statement-breakpoint
CREATE INDEX `claims_in_review` ON `claims` (`event_id`,`rank`) WHERE state = 'review';--> statement-breakpoint
CREATE INDEX `claims_queue` ON `claims` (`event_id`,`rank`) WHERE state = 'waiting';--> statement-breakpoint
CREATE INDEX `claims_by_booking` ON `claims` (`booking_id`);