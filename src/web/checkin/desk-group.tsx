import type { DeskPerson, ListedPerson } from '../../domain/checkin/desk-person.ts'
import { findGroup } from '../../domain/checkin/find-group.ts'
import { findPeople, mostTogether } from '../../domain/checkin/find-people.ts'
import type { ScanAnswer } from '../../domain/checkin/scan-answer.ts'
import { scansInput } from '../../domain/checkin/scan-input.ts'
import { takeScans } from '../../domain/checkin/take-scans.ts'
import { standingWords } from '../../lib/desk-words.ts'
import { words } from '../../lib/languages.ts'
import { Refusal } from '../../lib/refusal.ts'
import type { Context } from '../env.ts'
import { Alert } from '../ui/alert.tsx'
import { Button, ButtonRow } from '../ui/button.tsx'
import { Checkbox } from '../ui/choice-fields.tsx'
import { FieldGroup } from '../ui/field-group.tsx'
import { homeLayout } from '../ui/page-layout.ts'
import { PostForm } from '../ui/post-form.tsx'
import { readForm } from '../ui/read-form.ts'
import { shownName } from '../ui/shown-name.ts'
import { HiddenField } from '../ui/text-fields.tsx'
import { deskAddress } from './desk-address.ts'
import { DeskPaper } from './desk-paper.tsx'

/** Who came together with somebody. */
export async function showGroup(c: Context): Promise<Response> {
  return c.html(await page(c, ofGroup(c)))
}

export async function takeGroup(c: Context): Promise<Response> {
  return take(c, ofGroup(c))
}

/** All who are found by a text, asked back with their number. */
export async function showFound(c: Context): Promise<Response> {
  return c.html(await page(c, ofFound(c)))
}

export async function takeFound(c: Context): Promise<Response> {
  return take(c, ofFound(c))
}

type Together = { people: () => Promise<ListedPerson[]>; address: string; searched?: string }

function ofGroup(c: Context): Together {
  const registration = c.req.param('registration') ?? ''
  return {
    people: () => findGroup(c.env, c.var.desk, registration),
    address: deskAddress(c)(`people/${registration}/group`),
  }
}

function ofFound(c: Context): Together {
  const searched = c.req.query('search') ?? ''
  const at = deskAddress(c)('people/together')
  return {
    people: () => findPeople(c.env, c.var.desk, searched, mostTogether),
    address: `${at}${at.includes('?') ? '&' : '?'}search=${encodeURIComponent(searched)}`,
    searched,
  }
}

/** Lets everybody in who is ticked, or takes back whom one such form let in. The same form again is the same scans. */
async function take(c: Context, together: Together): Promise<Response> {
  const { nonce = '', undoes = '', ...ticked } = await readForm(c)
  const at = c.env.clock.now()
  const named = (base: string, registration: string) => `${base.slice(0, 36)}-${registration.slice(-12)}`
  const scans = Object.keys(ticked).flatMap((name) => {
    const registration = /^person-([\w-]{1,64})$/.exec(name)?.[1]
    if (registration === undefined) return []
    const act = undoes ? { direction: 'undo', undoes: named(undoes, registration) } : { direction: 'in' }
    return [{ nonce: named(nonce, registration), registration, ...act, at, kind: 'group' }]
  })
  if (scans.length === 0) return c.html(await page(c, together))
  const parsed = scansInput.safeParse({ sentAt: at, device: 'browser', scans })
  if (!parsed.success) throw new Refusal('invalid')
  const { answers } = await takeScans(c.env, c.var.desk, parsed.data)
  const who = (says: ScanAnswer['says']) => answers.flatMap((one) => (one.says === says && one.person) || [])
  return c.html(
    await page(c, together, undoes ? { undone: who('undone') } : { admitted: who('welcome'), admittedBy: nonce }),
  )
}

type Done = { admitted?: DeskPerson[]; admittedBy?: string; undone?: DeskPerson[] }

async function page(
  c: Context,
  { people: find, address, searched }: Together,
  { admitted, admittedBy = '', undone }: Done = {},
) {
  const { language, desk } = c.var
  const [people, layout] = await Promise.all([find(), homeLayout(c, 'participant')])
  const t = text(language)
  const at = deskAddress(c)
  const waiting = people.filter(({ inside, standing }) => !inside && standing === 'confirmed')
  const values = Object.fromEntries(waiting.map(({ id }) => [`person-${id}`, 'on']))
  const form = { language, values, errors: {} }
  const others = people.filter((one) => !waiting.includes(one))
  return (
    <DeskPaper {...{ layout, desk, title: searched === undefined ? t.title : t.found(searched), back: at() }}>
      {admitted && (
        <Alert kind={admitted.length > 0 ? 'success' : 'danger'} title={t.admitted(admitted.length)} announce>
          {admitted.length > 0 && (
            <PostForm action={address}>
              <HiddenField name="nonce" value={c.env.ids.next()} />
              <HiddenField name="undoes" value={admittedBy} />
              {admitted.map(({ id }) => (
                <HiddenField name={`person-${id}`} value="on" />
              ))}
              <ButtonRow>
                <Button look="quiet">{t.undo(admitted.length)}</Button>
              </ButtonRow>
            </PostForm>
          )}
        </Alert>
      )}
      {undone && <Alert kind="info" title={t.undone(undone.length)} announce />}
      {people.length === mostTogether && <p class="muted">{t.most(mostTogether)}</p>}
      {waiting.length > 0 ? (
        <PostForm action={address} id="group">
          <HiddenField name="nonce" value={c.env.ids.next()} />
          <FieldGroup title={t.who(waiting.length)}>
            {waiting.map((one) => (
              <Checkbox form={form} name={`person-${one.id}`} label={shownName(one)} hint={one.organisation} />
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
              {shownName(one)}: {one.inside ? t.inside : standingWords(language)[one.standing]}
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
    found: (searched: string) => `Alle zu „${searched}“`,
    who: (n: number) => (n === 1 ? 'Ist diese Person da?' : `Sind alle ${n} da? Bitte abwählen, wer fehlt.`),
    send: 'Alle Angekreuzten einlassen',
    admitted: (n: number) => (n === 1 ? '1 Person eingelassen' : `${n} Personen eingelassen`),
    undo: (n: number) => (n === 1 ? 'Zurücknehmen' : `Alle ${n} zurücknehmen`),
    undone: (n: number) => (n === 1 ? '1 Person zurückgenommen' : `${n} Personen zurückgenommen`),
    most: (n: number) => `Die ersten ${n}; bitte danach noch einmal suchen.`,
    nobody: 'Aus dieser Gruppe wartet niemand auf den Einlass.',
    inside: 'schon da',
  },
  {
    title: 'Group',
    found: (searched: string) => `All by “${searched}”`,
    who: (n: number) => (n === 1 ? 'Is this person here?' : `Are all ${n} here? Please untick who is missing.`),
    send: 'Let all in who are ticked',
    admitted: (n: number) => (n === 1 ? '1 person let in' : `${n} people let in`),
    undo: (n: number) => (n === 1 ? 'Take it back' : `Take all ${n} back`),
    undone: (n: number) => (n === 1 ? '1 person taken back' : `${n} people taken back`),
    most: (n: number) => `The first ${n}; please search again afterwards.`,
    nobody: 'Nobody of this group waits to be let in.',
    inside: 'here already',
  },
)
