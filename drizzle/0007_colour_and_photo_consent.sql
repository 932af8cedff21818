ALTER TABLE `registrations` ADD `photo_since` integer;--> statement-breakpoint
ALTER TABLE `categories` ADD `colour` text DEFAULT '' NOT NULL;