/**
 * What people call the columns of such lists in German, French and Spanish, as heads are folded: only words that mean one
 * thing. Others are named as left out, and mapped by hand.
 */
export const headsAbroad: Readonly<Record<string, readonly string[]>> = {
  name: [
    ...['geratename', 'trunkbezeichnung', 'nomdutrunk', 'nomtrunk', 'nomdelappareil', 'nom'],
    ...['nombredeltrunk', 'nombretrunk', 'nombredeldispositivo', 'nombre'],
  ],
  kind: ['typ', 'geratetyp', 'protokoll', 'typedappareil', 'protocole', 'tipo', 'tipodedispositivo', 'protocolo'],
  address: [
    ...['zielip', 'zieladresse', 'zielipadresse', 'ipadresse', 'adresse', 'adresseip', 'adressededestination'],
    ...['adressedestination', 'ipdedestination', 'direccion', 'direccionip', 'direcciondedestino', 'ipdedestino'],
  ],
  port: ['zielport', 'portdedestination', 'puerto', 'puertodedestino', 'puertodestino'],
  description: ['beschreibung', 'kommentar', 'standort', 'commentaire', 'descripcion', 'comentario', 'ubicacion'],
  securityProfileId: [
    ...['sicherheitsprofil', 'siptrunksicherheitsprofil', 'profildesecurite', 'profilsecurite'],
    ...['perfildeseguridad', 'perfilseguridad'],
  ],
  srtpAllowed: ['srtperlaubt', 'srtpzugelassen', 'srtpautorise', 'srtppermitido'],
  'farEnd/owner': ['betreiber', 'anbieter', 'operateur', 'fournisseur', 'operador', 'proveedor'],
  'farEnd/contact': ['ansprechpartner', 'kontakt', 'contacto'],
  'farEnd/kind': ['gegenstelle'],
}
