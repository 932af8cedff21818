-- Titles and particles typed into a name no longer lead it. The keys of everybody are computed anew within the next minutes
-- (src/domain/registrations/links/renew-keys.ts); who was erased ('-') has none.
UPDATE `registrations` SET `look_alike` = '' WHERE `look_alike` <> '-';
