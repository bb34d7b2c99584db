/**
 * Every refusal of a request, in one place: code, status, what happened, what to do. The words are for a technician or an
 * advisor who reads an answer; visitors read those of `content/strings/errors` under the same code.
 */
export interface ErrorRow {
  readonly status: number
  readonly message: string
  readonly whatToDo: string
}

export const errorTable = {
  malformed: {
    status: 400,
    message: 'La demande n’a pas la forme attendue. Rien n’a été enregistré.',
    whatToDo: 'Mettez l’application à jour. Si cela se répète, notez l’heure et prévenez le support.',
  },
  'update-needed': {
    status: 409,
    message:
      'L’application et le serveur ne sont pas de la même version. Rien n’est perdu : les gestes attendent dans l’appareil.',
    whatToDo: 'Rechargez l’application pour la mettre à jour ; les gestes en attente partiront ensuite.',
  },
  'not-enrolled': {
    status: 401,
    message: 'Cet appareil n’est pas enrôlé, ou son secret n’est pas le bon.',
    whatToDo: 'Demandez un code d’enrôlement et saisissez-le sur cet appareil.',
  },
  'device-replaced': {
    status: 401,
    message: 'Cet appareil a été remplacé par un autre à la même place.',
    whatToDo: 'Utilisez le nouvel appareil, ou enrôlez celui-ci de nouveau avec un code.',
  },
  'code-refused': {
    status: 403,
    message: 'Ce code d’enrôlement est inconnu, déjà utilisé ou périmé.',
    whatToDo: 'Vérifiez le code, ou demandez-en un nouveau.',
  },
  'other-site': {
    status: 403,
    message: 'Cet appareil appartient à un autre site.',
    whatToDo: 'Ouvrez l’adresse de son propre site, ou enrôlez-le sur celui-ci.',
  },
  'other-device': {
    status: 403,
    message: 'Un appareil ne peut envoyer que ses propres gestes.',
    whatToDo: 'Enrôlez cet appareil de nouveau avec un code.',
  },
  'unknown-address': {
    status: 404,
    message: 'Il n’y a rien à cette adresse.',
    whatToDo: 'Vérifiez l’adresse, ou repartez de la page d’accueil.',
  },
  'too-large': {
    status: 413,
    message: 'La demande est trop volumineuse. Rien n’a été enregistré.',
    whatToDo: 'Envoyez moins de gestes à la fois.',
  },
  'slot-taken': {
    status: 409,
    message: 'Ce créneau vient d’être pris par quelqu’un d’autre.',
    whatToDo: 'Choisissez un autre créneau.',
  },
  'hold-expired': {
    status: 409,
    message: 'Le créneau n’était gardé que quelques minutes, et une autre personne l’a pris.',
    whatToDo: 'Choisissez un autre créneau.',
  },
  'not-bookable': {
    status: 422,
    message: 'Ce créneau n’est pas proposé : service, commune, lieu ou horaire hors des règles du site.',
    whatToDo: 'Relancez la recherche de créneaux.',
  },
  'unknown-appointment': {
    status: 404,
    message: 'Aucun rendez-vous ne correspond. Il a pu être effacé après sa date.',
    whatToDo: 'Vérifiez le lien, le code, ou le nom et l’heure.',
  },
  'appointment-ended': {
    status: 409,
    message: 'Ce rendez-vous est déjà commencé, passé ou annulé : il ne peut plus être changé.',
    whatToDo: 'Prenez un nouveau rendez-vous.',
  },
  'channel-unavailable': {
    status: 422,
    message: 'Ce serveur n’envoie pas de message par ce moyen.',
    whatToDo: 'Choisissez un autre moyen, ou gardez le lien. Réglages : SMTP_URL, SMS_URL.',
  },
  'contact-cap': {
    status: 409,
    message: 'Ce rendez-vous ne peut pas être pris avec cette adresse ou ce numéro. Ce qui existe déjà y est envoyé.',
    whatToDo: 'Lisez le message reçu : il permet de déplacer ou d’annuler. Sinon, demandez à un conseiller.',
  },
  'unknown-follow': {
    status: 404,
    message: 'Aucun ticket du jour ne correspond à ce lien.',
    whatToDo: 'Si le ticket vient d’être pris sur une borne sans réseau, attendez qu’elle l’ait transmis.',
  },
  'too-many-requests': {
    status: 429,
    message: 'Trop de demandes sont venues de la même adresse en peu de temps.',
    whatToDo: 'Attendez quelques minutes, puis recommencez.',
  },
  unavailable: {
    status: 503,
    message:
      'La base de données ne répond pas pour l’instant. Rien n’est perdu : les gestes attendent dans l’appareil.',
    whatToDo: 'L’appareil réessaie tout seul. Si cela dure, vérifiez que PostgreSQL est démarré.',
  },
  unexpected: {
    status: 500,
    message: 'Le serveur a rencontré une erreur. Rien n’est perdu : les gestes attendent dans l’appareil.',
    whatToDo: 'L’appareil réessaie tout seul. Si cela dure, notez l’heure et prévenez le support.',
  },
} as const satisfies Readonly<Record<string, ErrorRow>>

export type ErrorCode = keyof typeof errorTable

/** Thrown inside a route, answered from the table. */
export class RequestProblem extends Error {
  override readonly name = 'RequestProblem'
  readonly code: ErrorCode
  readonly values: Readonly<Record<string, string | number>> | undefined

  constructor(code: ErrorCode, values?: Readonly<Record<string, string | number>>) {
    super(code)
    this.code = code
    this.values = values
  }
}
