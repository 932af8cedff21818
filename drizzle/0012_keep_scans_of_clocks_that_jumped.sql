CREATE TABLE `doubtful_scans` (
	`id` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`host_id` text NOT NULL,
	`event_id` text NOT NULL,
	`registration_id` text NOT NULL,
	`nonce` text NOT NULL,
	`direction` text NOT NULL,
	`undoes` text,
	`device_at` integer NOT NULL,
	`received_at` integer NOT NULL,
	`desk_id` text,
	`device` text NOT NULL,
	`kind` text NOT NULL,
	`standing` text NOT NULL,
	`settled_at` integer,
	`outcome` text,
	FOREIGN KEY (`host_id`) REFERENCES `hosts`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`event_id`) REFERENCES `events`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`registration_id`) REFERENCES `registrations`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`desk_id`) REFERENCES `desks`(`id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "doubtful_scans_settled_somehow" CHECK((settled_at is null) = (outcome is null))
);
--> statement-breakpoint
CREATE UNIQUE INDEX `doubtful_scans_one_per_nonce` ON `doubtful_scans` (`event_id`,`nonce`);--> statement-breakpoint
CREATE INDEX `doubtful_scans_open` ON `doubtful_scans` (`event_id`,`received_at`) WHERE settled_at is null;--> statement-breakpoint
CREATE INDEX `doubtful_scans_of_person` ON `doubtful_scans` (`registration_id`);