CREATE TABLE `failed_sign_ins` (
	`day` text NOT NULL,
	`reason` text NOT NULL,
	`count` integer NOT NULL,
	PRIMARY KEY(`day`, `reason`)
);
--> statement-breakpoint
ALTER TABLE `desks` ADD `visited_at` integer;