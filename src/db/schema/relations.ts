import { relations } from 'drizzle-orm'
import { eventPartners, events, programmeItems, speakers } from './events.ts'
import { hosts } from './hosts.ts'
import { categories, quotaRules, quotas } from './seats.ts'
import { eventSeries } from './series.ts'

export const eventRelations = relations(events, ({ one, many }) => ({
  host: one(hosts, { fields: [events.hostId], references: [hosts.id] }),
  series: one(eventSeries, { fields: [events.seriesId], references: [eventSeries.id] }),
  partners: many(eventPartners),
  programme: many(programmeItems),
  quotas: many(quotas),
  quotaRules: many(quotaRules),
  categories: many(categories),
}))

export const partnerRelations = relations(eventPartners, ({ one }) => ({
  event: one(events, { fields: [eventPartners.eventId], references: [events.id] }),
}))

export const programmeRelations = relations(programmeItems, ({ one, many }) => ({
  event: one(events, { fields: [programmeItems.eventId], references: [events.id] }),
  speakers: many(speakers),
}))

export const speakerRelations = relations(speakers, ({ one }) => ({
  item: one(programmeItems, { fields: [speakers.itemId], references: [programmeItems.id] }),
}))

export const quotaRelations = relations(quotas, ({ one }) => ({
  event: one(events, { fields: [quotas.eventId], references: [events.id] }),
}))

export const quotaRuleRelations = relations(quotaRules, ({ one }) => ({
  event: one(events, { fields: [quotaRules.eventId], references: [events.id] }),
}))

export const categoryRelations = relations(categories, ({ one }) => ({
  event: one(events, { fields: [categories.eventId], references: [events.id] }),
}))
