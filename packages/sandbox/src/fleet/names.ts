/** Names for the fleet's people, streets and places. */

export const womensNames = [
  'Camille', 'Chloé', 'Léa', 'Manon', 'Inès', 'Zoé', 'Émilie', 'Hélène', 'Aurélie', 'Céline', 'Noémie', 'Sophie',
  'Nathalie', 'Valérie', 'Mélanie', 'Anaïs', 'Maëlys', 'Françoise', 'Laëtitia', 'Bénédicte', 'Fatima', 'Yasmine',
  'Agnès', 'Solène', 'Clémence', 'Juliette', 'Margaux', 'Élodie', 'Stéphanie', 'Anne-Sophie',
] as const; // prettier-ignore

export const mensNames = [
  'Lucas', 'Hugo', 'Théo', 'Mathéo', 'Jérôme', 'Frédéric', 'Stéphane', 'Loïc', 'Raphaël', 'François', 'Rémi', 'Cédric',
  'Grégory', 'Sébastien', 'Aurélien', 'Benoît', 'Gaël', 'Joël', 'André', 'Gérard', 'Karim', 'Mehdi', 'Antoine', 'Clément',
  'Jean-Baptiste', 'Pierre', 'Nicolas', 'Thierry', 'Éric', 'Olivier', 'Mickaël', 'Adrien', 'Yann', 'Kévin', 'Ludovic',
] as const; // prettier-ignore

export const familyNames = [
  'Martin', 'Bernard', 'Dubois', 'Thomas', 'Robert', 'Richard', 'Petit', 'Durand', 'Leroy', 'Moreau', 'Simon', 'Laurent',
  'Lefèvre', 'Michel', 'Garcia', 'David', 'Bertrand', 'Roux', 'Vincent', 'Fournier', 'Morel', 'Girard', 'André', 'Mercier',
  'Dupont', 'Lambert', 'Bonnet', 'François', 'Martinez', 'Legrand', 'Garnier', 'Faure', 'Rousseau', 'Blanc', 'Guérin',
  'Müller', 'Henry', 'Roussel', 'Nicolas', 'Perrin', 'Morin', 'Mathieu', 'Clément', 'Gauthier', 'Dumont', 'Lopez',
  'Fontaine', 'Chevalier', 'Robin', 'Masson', 'Sanchez', 'Gérard', 'Nguyen', 'Boyer', 'Denis', 'Lemaire', 'Duval', 'Joly',
  'Gautier', 'Roger', 'Roche', 'Noël', 'Meyer', 'Lucas', 'Meunier', 'Jean', 'Pérez', 'Marchand', 'Dufour', 'Blanchard',
  'Brunet', 'Barbier', 'Leblanc', 'Bénard', 'Le Gall', 'Ben Saïd', 'D’Hondt', 'Lecœur', 'Traoré', 'Da Silva', 'Poirier',
] as const; // prettier-ignore

export const streets = [
  'Rue de la République', 'Avenue Jean Jaurès', 'Rue Victor Hugo', 'Place de la Mairie', 'Rue des Lilas', 'Chemin du Moulin',
  'Boulevard Gambetta', 'Rue Pasteur', 'Avenue du Général de Gaulle', 'Rue de l’Église', 'Impasse des Acacias',
  'Rue du Stade', 'Allée des Tilleuls', 'Rue Émile Zola', 'Route de la Gare', 'Rue Louis Blériot', 'Avenue de l’Europe',
  'Rue Marie Curie', 'Rue du Château d’Eau', 'Quai des Mariniers', 'Rue Nelson Mandela', 'Rue de la Forêt',
] as const; // prettier-ignore

export const clientSites = [
  'Clinique Saint-Luc', 'Lycée Condorcet', 'Mairie annexe', 'Entrepôt Nord', 'Pharmacie du Centre', 'Boulangerie Chevalier',
  'Résidence Les Cèdres', 'Zone artisanale des Prés', 'Supermarché Le Marché', 'Hôtel de la Gare', 'Garage Fournier',
  'Centre hospitalier', 'Plateforme logistique', 'Collège Jules Verne', 'Chantier des Berges', 'Station d’épuration',
] as const; // prettier-ignore

export const colours = ['Blanc', 'Gris', 'Noir', 'Bleu', 'Rouge', 'Argent', 'Vert', 'Gris anthracite'] as const;

export const customerNames = [
  'Hexaservices Maintenance', 'Chauffage Boréal', 'Transports du Ponant', 'Élagage & Jardins Réunis',
  'Ascenseurs Delta', 'Fibre & Réseaux Sud', 'Nettoyage Clarté', 'Messageries de l’Est',
] as const; // prettier-ignore

/** Lowercases and strips accents, as in an address or a login. */
export function plain(text: string): string {
  return text
    .normalize('NFD')
    .replace(/[\u0300-\u036f]/g, '')
    .replaceAll('œ', 'oe')
    .replace(/[^A-Za-z-]/g, '')
    .toLowerCase();
}
