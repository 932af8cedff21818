import type { EventRecord } from '../../../domain/events/read-event.ts'
import { type QuotaRuleScope, quotaRuleInput } from '../../../domain/seats/quota-input.ts'
import { type Language, words } from '../../../lib/languages.ts'
import { Card } from '../../ui/card.tsx'
import type { FormState } from '../../ui/form.ts'
import { FormPart } from '../forms/form-page.tsx'
import { number } from '../forms/kinds.tsx'
import { officeForm } from '../forms/office-form.ts'
import { below } from './fewer-seats.tsx'

/** A limit that could not be set: of which of the two, and its form as it was sent. */
export type RefusedRule = { scope: QuotaRuleScope; form: FormState }

/** Both stand on one page, so each field has the name of what it limits. */
const ruleForm = (scope: QuotaRuleScope) =>
  officeForm(quotaRuleInput, {
    size: {
      kind: number({ maxlength: 4 }),
      name: scope,
      label: ['Höchstens', 'At most'],
      hint: ['Leer: ohne Grenze.', 'Empty: no limit.'],
    },
    below: { ...below, name: belowOf(scope) },
  })

/** The tick of the one or the other. */
export const belowOf = (scope: QuotaRuleScope) => `below.${scope}`

export const ruleForms = { organisation: ruleForm('organisation'), land: ruleForm('land') }

/** What the form of a limit shows of an event. */
export function ruleValues({ quotaRules, quotas }: EventRecord, scope: QuotaRuleScope) {
  const size = quotaRules.find((rule) => rule.scope === scope)?.size ?? null
  return ruleForms[scope].values({ size, below: quotas.some((one) => one.scope === scope && one.aim !== null) }, {})
}

type RuleProps = { event: EventRecord; scope: QuotaRuleScope; language: Language; refused?: RefusedRule | undefined }

/** "At most two per district": a limit for each organisation or Land, whoever comes. */
export function QuotaRuleCard({ event, scope, language, refused }: RuleProps) {
  const t = text(language)
  const form = ruleForms[scope]
  const size = event.quotaRules.find((rule) => rule.scope === scope)?.size ?? null
  const asIs = { language, values: ruleValues(event, scope), errors: {} }
  return (
    <Card title={t[scope]} level={3}>
      <p>{size === null ? t.noLimit : t.atMost(size)}</p>
      <FormPart
        {...{ of: form, about: {}, action: `/office/events/${event.id}/quota-rules/${scope}`, look: 'secondary' }}
        form={refused?.scope === scope ? refused.form : asIs}
        button={['Setzen', 'Set']}
      />
    </Card>
  )
}

const text = words({
  organisation: ['Je Organisation', 'Per organisation'],
  land: ['Je Land', 'Per Land'],
  noLimit: ['Zurzeit ohne Grenze.', 'No limit at the moment.'],
  atMost: [(size: number) => `Zurzeit höchstens ${size}.`, (size: number) => `At most ${size} at the moment.`],
})
