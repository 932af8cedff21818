export type SubscriptionLinks = { webcal: string; google: string; outlook: string; microsoft365: string }

/**
 * Addresses that subscribe to a feed: `webcal:` opens the calendar of the device (Apple, Outlook, Thunderbird), the others the
 * page of a service. Google takes a feed by its `webcal:` address only.
 */
export function subscriptionLinks(feed: string, name: string): SubscriptionLinks {
  const webcal = feed.replace(/^https?:/, 'webcal:')
  const query = `url=${encodeURIComponent(feed)}&name=${encodeURIComponent(name.toWellFormed())}`
  return {
    webcal,
    google: `https://calendar.google.com/calendar/r?cid=${encodeURIComponent(webcal)}`,
    outlook: `https://outlook.live.com/calendar/0/addfromweb?${query}`,
    microsoft365: `https://outlook.office.com/calendar/0/addfromweb?${query}`,
  }
}
