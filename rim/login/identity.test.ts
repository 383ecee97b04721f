import { describe, expect, it } from 'vitest'
import { organizationsIn } from './identity.ts'

describe('organisations in authorization_details', () => {
  it('are read from Altinn 3 resources and Altinn 2 services, one entry for each organisation', () => {
    const details = [
      {
        type: 'ansattporten:altinn:resource',
        resource: 'urn:altinn:resource:lyttepost',
        authorized_parties: [
          {
            orgno: { authority: 'iso6523-actorid-upis', ID: '0192:974652269' },
            name: 'Byen',
            resource: 'lyttepost',
          },
        ],
      },
      {
        type: 'ansattporten:altinn:service',
        resource: 'urn:altinn:resource:2480:40',
        reportees: [
          {
            Rights: ['Read', 'Write'],
            Authority: 'iso6523-actorid-upis',
            ID: '0192:974652269',
            Name: 'Byen',
          },
          { Rights: ['Read'], Authority: 'iso6523-actorid-upis', ID: '0192:964965226', Name: 'Bygda' },
        ],
      },
    ]
    expect(organizationsIn(details)).toEqual([
      { number: '974652269', name: 'Byen', rights: ['lyttepost', 'Read', 'Write'] },
      { number: '964965226', name: 'Bygda', rights: ['Read'] },
    ])
  })

  it('are none where nothing was chosen or the shape is another', () => {
    const shapes = [
      undefined,
      null,
      'text',
      {},
      [],
      [null],
      [{ type: 'ansattporten:altinn:resource' }],
      [{ authorized_parties: [] }],
      [{ authorized_parties: [{ orgno: { ID: '0007:974652269' } }] }],
      [{ authorized_parties: [{ orgno: { ID: '0192:97465226' } }] }],
      [{ authorized_parties: [{ orgno: null }, { name: 'Byen' }] }],
      [{ reportees: { ID: '0192:974652269' } }],
    ]
    for (const shape of shapes) expect(organizationsIn(shape), JSON.stringify(shape)).toEqual([])
  })
})
