import { findGroup } from '../../domain/checkin/find-group.ts'
import { scansInput } from '../../domain/checkin/scan-input.ts'
import { takeScans } from '../../domain/checkin/take-scans.ts'
import { standingWords } from '../../lib/desk-words.ts'
import { words } from '../../lib/languages.ts'
import { fullName } from '../../lib/names.ts'
import { Refusal } from '../../lib/refusal.ts'
import type { Context } from '../env.ts'
import { Alert } from '../ui/alert.tsx'
import { Button, ButtonRow } from '../ui/button.tsx'
import { Checkbox } from '../ui/choice-fields.tsx'
import { FieldGroup } from '../ui/field-group.tsx'
import { homeLayout } from '../ui/page-layout.ts'
import { PostForm } from '../ui/post-form.tsx'
import { readForm } from '../ui/read-form.ts'
import { HiddenField } from '../ui/text-fields.tsx'
import { deskAddress } from './desk-address.ts'
import { DeskPaper } from './desk-paper.tsx'

export async function showGroup(c: Context): Promise<Response> {
  return c.html(await page(c))
}

/** Lets everybody in who is ticked. The same form again is the same scans. */
export async function takeGroup(c: Context): Promise<Response> {
  const { nonce = '', ...ticked } = await readForm(c)
  const at = c.env.clock.now()
  const scans = Object.keys(ticked).flatMap((name) => {
    const registration = /^person-([\w-]{1,64})$/.exec(name)?.[1]
    if (registration === undefined) return []
    return [
      { nonce: `${nonce.slice(0, 36)}-${registration.slice(-12)}`, registration, direction: 'in', at, kind: 'group' },
    ]
  })
  if (scans.length === 0) return c.html(await page(c))
  const parsed = scansInput.safeParse({ sentAt: at, device: 'browser', scans })
  if (!parsed.success) throw new Refusal('invalid')
  const { answers } = await takeScans(c.env, c.var.desk, parsed.data)
  return c.html(await page(c, answers.filter(({ says }) => says === 'welcome').length))
}

async function page(c: Context, admitted?: number) {
  const { language, desk } = c.var
  const registration = c.req.param('registration') ?? ''
  const [people, layout] = await Promise.all([findGroup(c.env, desk, registration), homeLayout(c, 'participant')])
  const t = text(language)
  const at = deskAddress(c)
  const waiting = people.filter(({ inside, standing }) => !inside && standing === 'confirmed')
  const values = Object.fromEntries(waiting.map(({ id }) => [`person-${id}`, 'on']))
  const form = { language, values, errors: {} }
  const others = people.filter((one) => !waiting.includes(one))
  return (
    <DeskPaper {...{ layout, desk, title: t.title, back: at() }}>
      {admitted !== undefined && (
        <Alert kind={admitted > 0 ? 'success' : 'danger'} title={t.admitted(admitted)} announce />
      )}
      {waiting.length > 0 ? (
        <PostForm action={at(`people/${registration}/group`)} id="group">
          <HiddenField name="nonce" value={c.env.ids.next()} />
          <FieldGroup title={t.who}>
            {waiting.map((one) => (
              <Checkbox form={form} name={`person-${one.id}`} label={fullName(one)} hint={one.organisation} />
            ))}
          </FieldGroup>
          <ButtonRow>
            <Button>{t.send}</Button>
          </ButtonRow>
        </PostForm>
      ) : (
        <p class="empty">{t.nobody}</p>
      )}
      {others.length > 0 && (
        <ul>
          {others.map((one) => (
            <li>
              {fullName(one)}: {one.inside ? t.inside : standingWords(language)[one.standing]}
            </li>
          ))}
        </ul>
      )}
    </DeskPaper>
  )
}

const text = words(
  {
    title: 'Gruppe',
    who: 'Wer ist da? Bitte abwählen, wer fehlt.',
    send: 'Alle Angekreuzten einlassen',
    admitted: (n: number) => (n === 1 ? '1 Person eingelassen' : `${n} Personen eingelassen`),
    nobody: 'Aus dieser Gruppe wartet niemand auf den Einlass.',
    inside: 'schon da',
  },
  {
    title: 'Group',
    who: 'Who is here? Please untick who is missing.',
    send: 'Let all in who are ticked',
    admitted: (n: number) => (n === 1 ? '1 person let in' : `${n} people let in`),
    nobody: 'Nobody of this group waits to be let in.',
    inside: 'here already',
  },
)
