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
CREATE INDEX `printings_by_host` ON `printings` (`host_id`,`product`,`printed_at`);