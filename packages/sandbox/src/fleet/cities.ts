/** A town with its postcode and the coordinates of its centre. */
export interface Town {
  readonly name: string;
  readonly postcode: string;
  readonly latitude: number;
  readonly longitude: number;
}

const town = (name: string, postcode: string, latitude: number, longitude: number): Town => ({
  name,
  postcode,
  latitude,
  longitude,
});

/**
 * An agency's city, then towns nearby that its vehicles drive to. All lie inland, so that no drawn place is in the sea.
 */
export const cities: readonly (readonly [Town, ...Town[]])[] = [
  [
    town('Lyon', '69003', 45.7597, 4.8556),
    town('Villeurbanne', '69100', 45.7719, 4.8902),
    town('Vénissieux', '69200', 45.6972, 4.8872),
    town('Écully', '69130', 45.7747, 4.7775),
    town('Bron', '69500', 45.7394, 4.9139),
    town('Saint-Priest', '69800', 45.6964, 4.9439),
    town('Villefranche-sur-Saône', '69400', 45.9893, 4.7188),
  ],
  [
    town('Paris', '75012', 48.8412, 2.3876),
    town('Montreuil', '93100', 48.8611, 2.4436),
    town('Créteil', '94000', 48.7904, 2.4556),
    town('Saint-Denis', '93200', 48.9362, 2.3574),
    town('Boulogne-Billancourt', '92100', 48.8397, 2.2399),
    town('Versailles', '78000', 48.8014, 2.1301),
    town('Évry-Courcouronnes', '91000', 48.6243, 2.4294),
  ],
  [
    town('Toulouse', '31000', 43.6045, 1.4442),
    town('Blagnac', '31700', 43.6364, 1.3906),
    town('Colomiers', '31770', 43.6108, 1.3347),
    town('Muret', '31600', 43.4601, 1.3256),
    town('Balma', '31130', 43.6111, 1.4997),
    town('Montauban', '82000', 44.0176, 1.355),
  ],
  [
    town('Nantes', '44000', 47.2184, -1.5536),
    town('Rezé', '44400', 47.1908, -1.5494),
    town('Orvault', '44700', 47.2714, -1.6225),
    town('Carquefou', '44470', 47.2969, -1.4919),
    town('Vertou', '44120', 47.1689, -1.4694),
    town('Clisson', '44190', 47.0869, -1.2828),
  ],
  [
    town('Lille', '59000', 50.6292, 3.0573),
    town('Roubaix', '59100', 50.6916, 3.1742),
    town('Tourcoing', '59200', 50.7239, 3.1612),
    town("Villeneuve-d'Ascq", '59650', 50.6233, 3.1442),
    town('Armentières', '59280', 50.6861, 2.8814),
    town('Lens', '62300', 50.4289, 2.8319),
  ],
  [
    town('Bordeaux', '33000', 44.8378, -0.5792),
    town('Mérignac', '33700', 44.8386, -0.6436),
    town('Pessac', '33600', 44.8058, -0.6308),
    town('Libourne', '33500', 44.9133, -0.2439),
    town('Cenon', '33150', 44.8578, -0.5319),
    town('Langon', '33210', 44.5536, -0.2489),
  ],
  [
    town('Strasbourg', '67000', 48.5734, 7.7521),
    town('Schiltigheim', '67300', 48.6078, 7.7492),
    town('Illkirch-Graffenstaden', '67400', 48.5289, 7.7197),
    town('Haguenau', '67500', 48.8156, 7.7886),
    town('Molsheim', '67120', 48.5419, 7.4922),
    town('Sélestat', '67600', 48.2594, 7.4544),
  ],
  [
    town('Rennes', '35000', 48.1173, -1.6778),
    town('Cesson-Sévigné', '35510', 48.1208, -1.6036),
    town('Bruz', '35170', 48.0239, -1.7456),
    town('Vitré', '35500', 48.1242, -1.2097),
    town('Fougères', '35300', 48.3528, -1.1997),
    town('Redon', '35600', 47.6514, -2.0844),
  ],
  [
    town('Grenoble', '38000', 45.1885, 5.7245),
    town('Échirolles', '38130', 45.1436, 5.7181),
    town('Meylan', '38240', 45.2094, 5.7792),
    town('Voiron', '38500', 45.3664, 5.5919),
    town('Crolles', '38920', 45.2836, 5.8825),
  ],
  [
    town('Dijon', '21000', 47.322, 5.0415),
    town('Chenôve', '21300', 47.2917, 5.0047),
    town('Quetigny', '21800', 47.3156, 5.1067),
    town('Beaune', '21200', 47.0242, 4.8386),
    town('Genlis', '21110', 47.2419, 5.2236),
  ],
  [
    town('Orléans', '45000', 47.9029, 1.9039),
    town('Olivet', '45160', 47.8628, 1.8997),
    town('Fleury-les-Aubrais', '45400', 47.9306, 1.9186),
    town('Pithiviers', '45300', 48.1722, 2.2519),
    town('Beaugency', '45190', 47.7786, 1.6317),
  ],
  [
    town('Clermont-Ferrand', '63000', 45.7772, 3.087),
    town('Aubière', '63170', 45.7508, 3.1111),
    town('Riom', '63200', 45.8939, 3.1131),
    town('Issoire', '63500', 45.5442, 3.2489),
    town('Thiers', '63300', 45.8564, 3.5478),
  ],
  [
    town('Reims', '51100', 49.2583, 4.0317),
    town('Tinqueux', '51430', 49.2483, 3.9872),
    town('Bétheny', '51450', 49.2842, 4.0539),
    town('Épernay', '51200', 49.0403, 3.96),
    town('Rethel', '08300', 49.5094, 4.3672),
  ],
  [
    town('Angers', '49000', 47.4784, -0.5632),
    town('Avrillé', '49240', 47.5061, -0.5881),
    town('Trélazé', '49800', 47.4456, -0.4656),
    town('Cholet', '49300', 47.0594, -0.8797),
    town('Saumur', '49400', 47.26, -0.0769),
  ],
  [
    town('Nancy', '54000', 48.6921, 6.1844),
    town('Vandœuvre-lès-Nancy', '54500', 48.6567, 6.1681),
    town('Lunéville', '54300', 48.5903, 6.5014),
    town('Toul', '54200', 48.6753, 5.8917),
    town('Pont-à-Mousson', '54700', 48.9036, 6.0544),
  ],
  [
    town('Aix-en-Provence', '13100', 43.5297, 5.4474),
    town('Gardanne', '13120', 43.4547, 5.4694),
    town('Pertuis', '84120', 43.6944, 5.5022),
    town('Salon-de-Provence', '13300', 43.6403, 5.0969),
    town('Aubagne', '13400', 43.2928, 5.5708),
  ],
  [
    town('Rouen', '76000', 49.4431, 1.0993),
    town('Sotteville-lès-Rouen', '76300', 49.4103, 1.0903),
    town('Mont-Saint-Aignan', '76130', 49.4606, 1.0822),
    town('Elbeuf', '76500', 49.2864, 1.0036),
    town('Louviers', '27400', 49.2156, 1.1653),
  ],
  [
    town('Tours', '37000', 47.3941, 0.6848),
    town('Joué-lès-Tours', '37300', 47.3514, 0.6611),
    town('Amboise', '37400', 47.4125, 0.9825),
    town('Chinon', '37500', 47.1672, 0.2428),
    town('Loches', '37600', 47.1286, 0.9953),
  ],
  [
    town('Saint-Étienne', '42000', 45.4397, 4.3872),
    town('Firminy', '42700', 45.3889, 4.2869),
    town('Saint-Chamond', '42400', 45.4756, 4.5156),
    town('Montbrison', '42600', 45.6072, 4.0653),
    town('Roanne', '42300', 46.0336, 4.0678),
  ],
  [
    town('Montpellier', '34000', 43.6108, 3.8767),
    town('Castelnau-le-Lez', '34170', 43.6336, 3.9031),
    town('Saint-Jean-de-Védas', '34430', 43.5753, 3.8253),
    town('Lunel', '34400', 43.6764, 4.1353),
    town('Clermont-l’Hérault', '34800', 43.6275, 3.4322),
  ],
];
