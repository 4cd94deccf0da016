// The name of the small database in which files wait; apart from what works with it, so that naming it loads no code.

export const parcelDatabase = 'mana-parcels';
