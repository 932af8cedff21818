import { expect, test } from 'vitest'
import { shortOrganisation } from '../../../src/domain/papers/short-organisation.ts'

test.each([
  ['Landkreis Harz', '15085', 'LK Harz'],
  ['Landkreis Neustadt an der Aisch-Bad Windsheim', '09575', 'LK Neustadt a.d.Aisch-Bad Windsheim'],
  ['Landeshauptstadt Kiel', '01002', 'Kiel'],
  ['Deutscher Landkreistag (DLT)', null, 'DLT'],
  ['Ministerium für Arbeit', null, ''],
  ['Verein (der Freunde und Förderer der ländlichen Räume)', null, ''],
])('%s is %s for short', (organisation, organisationAgs, short) => {
  expect(shortOrganisation({ organisation, organisationAgs })).toBe(short)
})
