import { z } from 'zod'
import { correctName, nameInput } from '../../domain/checkin/correct-name.ts'
import { deputyAtDesk, deputyInput } from '../../domain/checkin/deputy-at-desk.ts'
import { reissueCode } from '../../domain/checkin/reissue-code.ts'
import { scansInput } from '../../domain/checkin/scan-input.ts'
import { deskNoteInput, setDeskNote } from '../../domain/checkin/set-desk-note.ts'
import { takeScans } from '../../domain/checkin/take-scans.ts'
import { walkIn, walkInInput } from '../../domain/checkin/walk-in.ts'
import { privacyVersion } from '../../domain/retention/privacy-version.ts'
import type { Context } from '../env.ts'
import { openDeskForReal } from './open-desk-for-real.ts'
import { invalid, readJson } from './read-json.ts'

export async function takeScanned(c: Context): Promise<Response> {
  const { sent, fields } = await readJson(c, scansInput)
  return sent ? c.json(await takeScans(c.env, c.var.desk, sent)) : invalid(c, fields)
}

export async function takeWalkIn(c: Context): Promise<Response> {
  const { sent, fields } = await readJson(c, walkInInput)
  return sent ? c.json(await walkIn(c.env, c.var.desk, sent, privacyVersion), 201) : invalid(c, fields)
}

export async function takeDeputy(c: Context): Promise<Response> {
  const { sent, fields } = await readJson(c, deputyInput)
  if (!sent) return invalid(c, fields)
  return c.json(await deputyAtDesk(c.env, c.var.desk, idOf(c), sent, privacyVersion), 201)
}

export async function takeName(c: Context): Promise<Response> {
  const { sent, fields } = await readJson(c, nameInput)
  return sent ? c.json({ person: await correctName(c.env, c.var.desk, idOf(c), sent) }) : invalid(c, fields)
}

export async function takeNote(c: Context): Promise<Response> {
  const { sent, fields } = await readJson(c, z.object({ note: deskNoteInput }))
  if (!sent) return invalid(c, fields)
  const { eventId, actor } = openDeskForReal(c)
  await setDeskNote(c.env, actor, { eventId, registrationId: idOf(c), note: sent.note })
  return c.body(null, 204)
}

export async function takeLostBadge(c: Context): Promise<Response> {
  const { eventId, actor } = openDeskForReal(c)
  await reissueCode(c.env, actor, { eventId, registrationId: idOf(c) })
  return c.body(null, 204)
}

function idOf(c: Context): string {
  return c.req.param('registration') ?? ''
}
