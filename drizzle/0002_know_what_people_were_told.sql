CREATE TABLE `notified_facts` (
	`host_id` text NOT NULL,
	`event_id` text NOT NULL,
	`registration_id` text NOT NULL,
	`recipient` text NOT NULL,
	`session_id` text DEFAULT '' NOT NULL,
	`facts` text NOT NULL,
	PRIMARY KEY(`registration_id`, `recipient`, `session_id`),
	FOREIGN KEY (`host_id`) REFERENCES `hosts`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`event_id`) REFERENCES `events`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`registration_id`) REFERENCES `registrations`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `notified_facts_by_event` ON `notified_facts` (`event_id`);--> statement-breakpoint
CREATE TABLE `withdrawn_items` (
	`id` text PRIMARY KEY NOT NULL,
	`host_id` text NOT NULL,
	`event_id` text NOT NULL,
	`starts_at` integer NOT NULL,
	`ends_at` integer,
	`title` text NOT NULL,
	`room` text DEFAULT '' NOT NULL,
	`sequence` integer DEFAULT 0 NOT NULL,
	`withdrawn_at` integer NOT NULL,
	FOREIGN KEY (`host_id`) REFERENCES `hosts`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`event_id`) REFERENCES `events`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `withdrawn_items_by_event` ON `withdrawn_items` (`event_id`);--> statement-breakpoint
ALTER TABLE `programme_items` ADD `in_feed` integer DEFAULT false NOT NULL;--> statement-breakpoint
ALTER TABLE `programme_items` ADD `called_off_at` integer;
--> statement-breakpoint
INSERT INTO notified_facts (host_id, event_id, registration_id, recipient, session_id, facts)
SELECT r.host_id, r.event_id, r.id, a.recipient, '', json_object('name', replace(trim(r.academic_title || ' ' || r.first_name || ' ' || r.last_name), '  ', ' '),
	'organisation', r.organisation, 'attendance', r.attendance, 'startsAt', coalesce(e.before_change ->> 'startsAt', e.starts_at),
	'endsAt', coalesce(e.before_change ->> 'endsAt', e.ends_at), 'allDay', coalesce(e.before_change ->> 'allDay', e.all_day),
	'zone', coalesce(e.before_change ->> 'zone', e.zone), 'venue', json(coalesce(e.before_change -> 'venue', e.venue)),
	'onlineUrl', iif(r.attendance = 'online', coalesce(e.before_change ->> 'onlineUrl', e.online_url), ''))
FROM announced_entries a JOIN registrations r ON r.id = a.registration_id JOIN events e ON e.id = r.event_id
WHERE a.session_id = '' AND NOT a.cancelled AND r.cancelled_at IS NULL AND e.forgotten_at IS NULL;
--> statement-breakpoint
INSERT INTO notified_facts (host_id, event_id, registration_id, recipient, session_id, facts)
SELECT r.host_id, r.event_id, r.id, t.recipient, p.id, json_object('is', max(s.state), 'rank', null, 'title', json(p.title),
	'startsAt', iif(p.before_change IS NULL, p.starts_at, p.before_change ->> 'startsAt'),
	'endsAt', iif(p.before_change IS NULL, p.ends_at, p.before_change ->> 'endsAt'),
	'room', coalesce(p.before_change ->> 'room', p.room), 'zone', t.facts ->> 'zone')
FROM notified_facts t JOIN registrations r ON r.id = t.registration_id JOIN needs n ON n.registration_id = r.id
	JOIN claims s ON s.id = n.claim_id AND s.after_claim = r.claim_id AND s.state IN ('granted', 'waiting')
	JOIN quotas q ON q.id = n.quota_id AND q.scope = 'session' JOIN programme_items p ON p.id = q.key
WHERE t.session_id = '' GROUP BY r.id, t.recipient, p.id;
--> statement-breakpoint
UPDATE programme_items SET in_feed = 1 WHERE event_id IN (SELECT id FROM events WHERE status <> 'draft')
	AND (bookable OR called_off OR coalesce(description ->> 'de', '') <> '' OR id IN (SELECT item_id FROM speakers));
