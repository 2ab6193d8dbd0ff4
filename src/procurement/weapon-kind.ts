/**
 * What is delivered: something used by itself, something used up, or a part fitted to a platform, whose
 * delivery follows that of its platform.
 */
export type WeaponKind = 'platform' | 'munition' | 'component';

/**
 * Words of SIPRI's weapon descriptions, in the order in which they are tried: the first that occurs decides.
 * A description that none fits is a platform (vehicles, aircraft, ships, guns, ground radars).
 */
export const weaponKindRules: readonly (readonly [words: RegExp, kind: WeaponKind])[] = [
  [/(boat|ship|submarine|destroyer|frigate|corvette|cruiser|aircraft|bomber|vehicle)$/, 'platform'],
  // Launchers and batteries are named after what they fire.
  [/naval .*missile system|naval gun/, 'component'],
  [/(missile|defence|gun) system|launcher/, 'platform'],
  [/missile|torpedo|\bbomb\b|rocket$|guided shell|loitering munition|depth charge|\bmine$/, 'munition'],
  [/engine$|turbofan|turboprop|turbojet|gas turbine/, 'component'],
  [/turret|chassis|^mortar$|sonar|air refuel system/, 'component'],
  [/(aircraft|helicopter) .*(radar|system)|fire-control radar|airborne early-warning radar/, 'component'],
  [/air\/sea-search radar|multi-function radar|electro-optical system/, 'component'],
];

export const weaponKind = (description: string): WeaponKind =>
  weaponKindRules.find(([words]) => words.test(description.toLowerCase()))?.[1] ?? 'platform';
