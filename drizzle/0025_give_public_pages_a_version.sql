CREATE TABLE `page_version` (
	`id` integer PRIMARY KEY NOT NULL,
	`version` text NOT NULL,
	CONSTRAINT "page_version_once" CHECK(id = 1)
);
--> statement-breakpoint
INSERT INTO `page_version` VALUES (1, '');
