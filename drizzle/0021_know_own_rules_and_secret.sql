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
