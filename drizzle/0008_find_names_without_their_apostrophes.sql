-- Who is called O'Brien or D'Angelo is found as "obrien", too; names in other letters than these follow at their next change.
UPDATE `registrations` SET `search_key` = `search_key` || ' ' || replace(replace(replace(
  lower(replace(replace(replace(`first_name` || ' ' || `last_name`, '''', ''), '’', ''), '-', '')), 'ae', 'a'), 'oe', 'o'), 'ue', 'u')
WHERE `search_key` <> '' AND (`first_name` || `last_name`) GLOB '*[''’-]*' AND NOT (`first_name` || `last_name`) GLOB '*[^A-Za-z''’ -]*';
