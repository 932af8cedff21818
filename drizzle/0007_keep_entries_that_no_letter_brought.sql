ALTER TABLE `announced_entries` ADD `unsent` integer DEFAULT false NOT NULL;--> statement-breakpoint
ALTER TABLE `former_entries` ADD `unsent` integer DEFAULT false NOT NULL;--> statement-breakpoint
ALTER TABLE `events` ADD `organizer` text;