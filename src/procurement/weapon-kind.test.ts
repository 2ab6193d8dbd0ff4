import { expect, it } from 'vitest';
import { weaponKind } from './weapon-kind.ts';

it.each([
  [
    'platform',
    'tank, armoured personnel carrier, fighter/ground-attack aircraft, (armed) trainer aircraft, frigate',
  ],
  [
    'platform',
    'submarine, ballistic missile submarine, missile boat, minehunter, torpedo boat, bomber aircraft',
  ],
  ['platform', 'surface-to-air missile system, anti-ballistic missile system, anti-aircraft gun system'],
  ['platform', 'coastal defence system, multiple rocket launcher, surface-to-surface missile launcher'],
  ['platform', 'air-search radar, artillery locating radar, self-propelled mortar, armed drone, minelayer'],
  ['munition', 'anti-tank missile, anti-submarine torpedo, guided bomb, guided glide bomb, guided rocket'],
  [
    'munition',
    'guided shell, loitering munition, anti-ballistic missile missile, anti-ship/land-attack missile',
  ],
  [
    'component',
    'aircraft engine, turbofan, gas turbine, ship engine, naval gun, naval surface-to-air missile system',
  ],
  ['component', 'infantry fighting vehicle turret, self-propelled gun chassis, mortar, anti-submarine sonar'],
  [
    'component',
    'combat aircraft radar, combat helicopter radar, aircraft electro-optical system, fire-control radar',
  ],
])('tells a %s: %s', (kind, descriptions) => {
  for (const description of descriptions.split(', '))
    expect([description, weaponKind(description)]).toEqual([description, kind]);
});
