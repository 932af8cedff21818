/** A conference as the office types it: the event of the seeds, a year on. */
export const aTypedConference = {
  slug: 'integration-2027',
  title: { de: 'Integration in ländlichen Räumen' },
  description: { de: '' },
  audience: { de: '' },
  freeOfCharge: true,
  allDay: false,
  zone: 'Europe/Berlin',
  startDate: '2027-12-02',
  endDate: '2027-12-02',
  startTime: '10:00',
  endTime: '16:00',
  venue: { name: '', street: '', postcode: '', city: '' },
  contact: { name: 'Tagungsbüro', phone: '030 23125 110', email: 'tagung@host.example' },
  opensDate: '2027-10-01',
  lastDay: '2027-11-18',
  capacity: 110,
}
