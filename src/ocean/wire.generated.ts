// Generated from schema/ocean.openapi.yaml by `npm run codegen:wire`. Do not edit.

/** An int64: a number while it is safe, a bigint beyond, so that no digit is lost. */
export type Int64 = number | bigint;

export interface paths {
    "/restapi/auth/authenticate2": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Sign in; the token is valid for 12 hours. */
        post: operations["authenticate"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/restapi/noncommunicant/list": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Every box that does not communicate, with its vehicle, its last known status and the reason that a user gave. */
        get: operations["listNonCommunicatingBoxes"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/restapi/vieprivee/v1/horairesViePriveeRecurrentesIndividu": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Weekly private hours: a row a span of hours. */
        get: operations["listRecurringSchedules"];
        put?: never;
        /** Set the weekly private hours of a driver, within a validity. */
        post: operations["setRecurringSchedules"];
        /**
         * End weekly private hours of a driver now.
         * @description The past is never changed: the running schedule is closed at the moment of the call, and what remains goes on as a new one, whose rows have new ids. The old rows stay, with an end. Deleting the last one closes the schedule.
         */
        delete: operations["deleteRecurringSchedules"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/restapi/vieprivee/v1/etapeViePriveePosteriori": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Make one step private after the fact, or professional again. */
        post: operations["setStepPrivacy"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/restapi/analyse/preformattedPrivacy": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Sums of private and professional use, by driver or by vehicle. */
        post: operations["analysePrivacy"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/restapi/vieprivee/v1/horairesViePriveeExceptionnellesIndividu": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Private hours granted between two dates: a row an exception of a driver. */
        get: operations["listExceptionalSchedules"];
        put?: never;
        post?: never;
        /** Delete exceptions that lie entirely in the future. */
        delete: operations["deleteExceptionalSchedules"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/restapi/vieprivee/v1/horaireViePriveeExceptionnelleIndividu": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Grant an exception to a driver, or change one. */
        post: operations["setExceptionalSchedule"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/restapi/individus/list": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Every driver that the user may see. */
        post: operations["listDrivers"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/restapi/vehicule_engin/vehicles": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Every vehicle that the user may see. */
        get: operations["listVehicles"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/restapi/mobility/v1/entities": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Every entity that the user may see. */
        get: operations["listEntities"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/restapi/mobility/v1/ficheJour": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The steps of a vehicle on a day. */
        get: operations["daySheet"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/restapi/affectations_chauffeurs/historique": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Assignments of drivers to vehicles, with their times. */
        get: operations["assignmentHistory"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/restapi/mobility/v1/vehiclePositions": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Last positions of all vehicles that the user may see. */
        get: operations["vehiclePositions"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/restapi/mobility/v1/trajet": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The line of one trip. */
        get: operations["tripLine"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/restapi/positions/search": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Positions of vehicles between two instants, several vehicles at once. */
        get: operations["searchPositions"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/restapi/affectations_chauffeurs/get": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** One assignment of a driver to a vehicle. */
        get: operations["getAssignment"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/restapi/evenement/lastEvent": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The last event of each vehicle: vehicle id → event. */
        get: operations["lastEvents"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/restapi/contrat_location/contrats": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Lease contracts of vehicles. */
        get: operations["listLeaseContracts"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/restapi/authorization/functionalities_detailed": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The features of Ocean that the caller may use. */
        get: operations["listRights"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/restapi/ecoAttitude/v1/get_datas": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Eco-driving of drivers over months or weeks. */
        get: operations["ecoDrivingReports"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
}
export type webhooks = Record<string, never>;
export interface components {
    schemas: {
        /** @description Error: alone, or in a list, by the family of the endpoint. It is an error under a status of success, too. */
        ReponseErreur: components["schemas"]["Erreur"] | components["schemas"]["Erreur"][];
        /** @description Ocean's error, in the place of data. */
        Erreur: {
            /** @description Status value of the error; badParameters is the only one that is public. */
            oceanStatus: string | null;
            /** @description Message for people of Ocean; never returned to clients. */
            message?: string | null;
        };
        /** @description Login and password of the user. */
        Identifiants: {
            /** @description Name of the user. */
            login: string;
            /** @description Password of the user. */
            password: string;
        };
        /** @description A session of 12 hours. */
        Jeton: {
            /** @description Value of the header X-AUTH-TOKEN. */
            token: string;
            /** @description Days until the password must be changed. */
            passwordExpirationRemainingDays?: number | null;
            /** @description Other data of Ocean about the account. */
            additionalAccountData?: {
                [key: string]: unknown;
            } | null;
        };
        /** @description The hours to keep: day → kind → spans. */
        HorairesAEnregistrer: {
            /** @description Wrapper that Ocean requires. */
            innerMap: {
                /** @description Day of the week → kind of hours → spans. */
                map: {
                    [key: string]: {
                        [key: string]: components["schemas"]["HoraireAEnregistrer"][];
                    };
                };
            };
        };
        /** @description One span of hours to keep. */
        HoraireAEnregistrer: {
            /**
             * @description Day of the week.
             * @enum {string}
             */
            idJourSemaine: "LUNDI" | "MARDI" | "MERCREDI" | "JEUDI" | "VENDREDI" | "SAMEDI" | "DIMANCHE";
            /** @description Kind of hours. */
            typeHoraires: string;
            /** @description Hour of the start. */
            debutHeure: number;
            /** @description Minute of the start. */
            debutMinute: number;
            /** @description Hour of the end; 24 is the end of the day. */
            finHeure: number;
            /** @description Minute of the end. */
            finMinute: number;
        };
        /** @description Subject of the analysis. */
        DemandeAnalyse: {
            /** @description Drivers, entities, groups and vehicles to analyse; an empty list means all. */
            filter?: {
                /** @description Numbers of drivers. */
                persons?: Int64[];
                /** @description Numbers of entities. */
                entities?: Int64[];
                /** @description Numbers of groups. */
                groups?: Int64[];
                /** @description Numbers of vehicles. */
                vehicleIds?: Int64[];
            };
            /**
             * @description Grouping of the lines.
             * @enum {string}
             */
            renderMode: "BY_DRIVER_WITHOUT_HORAIRE_SYNTHESIS" | "BY_DRIVER_WITHOUT_HORAIRE_DETAIL" | "BY_DRIVER_WITH_HORAIRE_SYNTHESIS" | "BY_DRIVER_WITH_HORAIRE_DETAIL" | "BY_VEHICLE_WITHOUT_HORAIRE_SYNTHESIS" | "BY_VEHICLE_WITHOUT_HORAIRE_DETAIL" | "BY_VEHICLE_WITH_HORAIRE_SYNTHESIS" | "BY_VEHICLE_WITH_HORAIRE_DETAIL" | "BY_DRIVER_VEHICLE_FUNCTION_WITH_HORAIRE_SYNTHESIS" | "BY_DRIVER_VEHICLE_FUNCTION_WITH_HORAIRE_DETAIL";
            /**
             * @description Vehicles with positions, without (spelled so upstream), or all.
             * @enum {string}
             */
            criteria?: "GEOLOCATION" | "WIHOUT_GEOLOCATION" | "ALL";
            /** @description From when to when. */
            periode: {
                /** @description Start. */
                debut: string | number;
                /** @description End. */
                fin: string | number;
            };
        };
        /** @description A person who may drive: the short form that travels inside other rows. */
        Individu: {
            /**
             * Format: int64
             * @description Ocean id of the driver.
             */
            id?: Int64 | null;
            /** @description Family name. */
            nomInd?: string | null;
            /** @description Given name. */
            prenomInd?: string | null;
            /** @description Initials, as typed into Ocean. */
            initialesInd?: string | null;
            /** @description Staff number that the employer gave. */
            matriculeInd?: string | null;
            /** @description E-mail address on the driver's file. */
            email?: string | null;
            /** @description Mobile phone number on the driver's file, as typed. */
            gsm?: string | null;
            /** @description Form of address. */
            idCivilite?: number | null;
            /** @description True once Ocean has deleted the driver logically: still stored for history, no longer in use. */
            suppressionLogique?: boolean | null;
        };
        /** @description A branch of the customer's organisation (agency, department); rights are cut along it. */
        Entite: {
            /**
             * Format: int64
             * @description Ocean id of the entity.
             */
            id?: Int64 | null;
            /** @description Name of the entity. */
            nom?: string | null;
            /** @description True once Ocean has deleted the entity logically. */
            suppressionLogique?: boolean | null;
        };
        /** @description An entity as the list of entities gives it: without its deletion flag. */
        EntiteResume: {
            /**
             * Format: int64
             * @description Ocean id of the entity.
             */
            id?: Int64 | null;
            /** @description Name of the entity. */
            nom?: string | null;
        };
        /** @description A group of vehicles or drivers that users made to work with, across entities. */
        Groupe: {
            /**
             * Format: int64
             * @description Ocean id of the group.
             */
            id?: Int64 | null;
            /** @description The group's label. */
            descriptionGrp?: string | null;
            /** @description True once Ocean has deleted the group logically. */
            suppressionLogique?: boolean | null;
        };
        /** @description The company whose fleet this is: the tenant. */
        Client: {
            /**
             * Format: int64
             * @description Ocean id of the customer: what the argument customerId and the header x-customer-id take.
             */
            id?: Int64 | null;
            /** @description Company name. */
            nom?: string | null;
            /** @description Operator code of the customer; Ocean requires it to change a step's privacy. */
            codeExploitant?: string | null;
            /** @description Time zone of the customer as Ocean words it, for instance Europe/Paris. */
            fuseauHoraire?: string | null;
            /** @description Since when the account is in dispute; null when it is not. */
            dateContentieux?: string | number | null;
            /** @description True once Ocean has deleted the customer logically. */
            suppressionLogique?: boolean | null;
        };
        /** @description The reseller who sold and supports the box. */
        Distributeur: {
            /**
             * Format: int64
             * @description Ocean id of the distributor.
             */
            id?: Int64 | null;
            /** @description Trade name. */
            designation?: string | null;
            /** @description Postal address, in one line. */
            adresse?: string | null;
            /** @description Phone number, as typed. */
            telephone?: string | null;
            /** @description Commercial e-mail address. */
            email?: string | null;
            /** @description E-mail address of the operations team. */
            emailOperationnel?: string | null;
            /** @description When the distributor was created in Ocean. */
            dateCreation?: string | number | null;
            /** @description The maps that this distributor's users see in Ocean. */
            mapProvider?: string | null;
        };
        /** @description An account of the Ocean platform, not necessarily a driver. */
        Utilisateur: {
            /**
             * Format: int64
             * @description Ocean id of the user.
             */
            id?: Int64 | null;
            /** @description Family name. */
            nomUti?: string | null;
            /** @description Given name. */
            prenomUti?: string | null;
            /** @description The name that the user signs in with. */
            loginUti?: string | null;
            /** @description E-mail address of the account. */
            emailUti?: string | null;
            /** @description Sort of account. */
            utilisateurType?: string | null;
            /** @description When the account expires; null when it does not. */
            dateFinValidite?: string | number | null;
            /** @description True once Ocean has deleted the account logically. */
            suppressionLogique?: boolean | null;
            /** @description The driver behind the account, when it is a driver's. */
            individu?: components["schemas"]["Individu"] | null;
        };
        /** @description Ocean's class of the vehicle: its label and its icon. */
        TypeAsset: {
            /**
             * Format: int64
             * @description Ocean id of the asset type.
             */
            id?: Int64 | null;
            /** @description Label shown to users. */
            libelle?: string | null;
            /** @description Name of the icon in Ocean's library. */
            nomIcone?: string | null;
            /**
             * Format: int32
             * @description Rank in Ocean's lists, from the smallest.
             */
            ordre?: number | null;
            /** @description Family of vehicles that the type belongs to. */
            categorie?: string | null;
        };
        /** @description A vehicle in its shortest form: what it is equipped with, not its plate. */
        VehiculeResume: {
            /**
             * Format: int64
             * @description Ocean id of the vehicle.
             */
            id?: Int64 | null;
            /** @description Free text of users that distinguishes the vehicle. */
            description?: string | null;
            /** @description Family of vehicles. */
            categorie?: string | null;
            /** @description Label and icon under which Ocean shows the vehicle. */
            libelleTypeAsset?: components["schemas"]["TypeAsset"] | null;
            /** @description Name of the vehicle's picture in Ocean's library. */
            nomImage?: string | null;
            /** @description Number of energies that the vehicle runs on. */
            typeMotorisation?: string | null;
            /** @description Mode of the O'Direct on-board terminal. */
            odirectMode?: string | null;
            /** @description True when private-life rules apply to the vehicle: its private trips are then hidden. */
            privacyEnabled?: boolean | null;
            /** @description True when the vehicle's positions are recorded. */
            geolocalise?: boolean | null;
            /** @description True when door openings are detected. */
            detectionPorteEnabled?: boolean | null;
            /** @description True when digital inputs (DIO) are wired and read. */
            dioEnabled?: boolean | null;
            /** @description True when drivers identify themselves with a badge or key. */
            dispositifIdentifiant?: boolean | null;
            /** @description True when leaving an area raises an alarm. */
            geosecuriteEnabled?: boolean | null;
            /** @description True when the vehicle can be immobilised from afar. */
            immobilisationCablee?: boolean | null;
            /** @description True once Ocean has deleted the vehicle logically. */
            suppressionLogique?: boolean | null;
        };
        /** @description A vehicle as the history of assignments gives it. */
        VehiculeAffecte: components["schemas"]["VehiculeResume"] & {
            /** @description True when an event button is fitted on board. */
            boutonEvenementEnabled?: boolean | null;
        };
        /** @description A vehicle with what names it: plate, make and model. */
        VehiculeChamps: components["schemas"]["VehiculeResume"] & {
            /** @description Registration plate, as typed into Ocean. */
            immatriculation?: string | null;
            /** @description Manufacturer. */
            marque?: string | null;
            /** @description Model of the manufacturer. */
            modele?: string | null;
            /** @description Colour, as typed. */
            couleur?: string | null;
            /**
             * Format: int64
             * @description Number of the on-board unit in Ocean (numeroEmbarque): what a change of a step's privacy is addressed to.
             */
            numeroEmbarque?: Int64 | null;
            /** @description The customer's own number of the vehicle. */
            numeroParc?: string | null;
            /** @description Serial number of the chassis, as typed. */
            numeroSerie?: string | null;
        };
        /** @description A vehicle with all its fields. */
        Vehicule: components["schemas"]["VehiculeChamps"] & {
            /** @description Mode in which the position of contact (APC) is reported. */
            apcMode?: string | null;
            /** @description True when the box is wired before the battery cut-off, and so stays powered. */
            boitierAvantCoupeCircuit?: boolean | null;
            /** @description True when a buzzer warns of speeding. */
            buzzerSurvitesseEnabled?: boolean | null;
            /** @description Class of vehicle against which eco-driving is scored. */
            categorieVehiculeEcoConduite?: string | null;
            /** @description True when a battery cut-off is fitted. */
            coupeBatterie?: boolean | null;
            /** @description Date of first registration (mise en circulation). */
            date1ereMec?: string | number | null;
            /** @description Emissions of CO2, in grams a kilometre. */
            emissionCo2?: number | null;
            /** @description State of eco-driving scoring. */
            etatEcoConduite?: string | null;
            /** @description True when missions can be sent to the vehicle. */
            geomissionEnabled?: boolean | null;
            /**
             * Format: int64
             * @description Ocean id of the energy that the vehicle runs on.
             */
            idEnergie?: Int64 | null;
            /**
             * Format: int64
             * @description Ocean id of the mode of travel.
             */
            idModeDeplacement?: Int64 | null;
            /**
             * Format: int64
             * @description Ocean id of the unit of ratedConsumption.
             */
            idUniteConsommation?: Int64 | null;
            /**
             * Format: int32
             * @description French fiscal horsepower (CV fiscaux).
             */
            nombreCvFiscaux?: number | null;
            /** @description Cost price of a kilometre (PRK), in the customer's currency. */
            prk?: number | null;
            /** @description Marks that distinguish the vehicle, as typed. */
            signesDistinctifs?: string | null;
            /** @description Rated consumption, in the unit that consumptionUnitId names. */
            valeurConsommation?: number | null;
            /** @description Vehicle identification number, 17 characters. */
            vin?: string | null;
        };
        /** @description One reading of the odometer. */
        Releve: {
            /**
             * Format: int64
             * @description Ocean id of the reading.
             */
            id?: Int64 | null;
            /** @description When the odometer was read. */
            dateReleve?: string | number | null;
            /** @description Reading, in kilometres (Ocean does not state the unit). */
            value?: number | null;
        };
        /** @description A service visit that is planned for the vehicle. */
        Visite: {
            /**
             * Format: int64
             * @description Ocean id of the visit.
             */
            idVisiteEntretien?: Int64 | null;
            /** @description Work to be done. */
            description?: string | null;
            /** @description When it is planned. */
            datePrevue?: string | number | null;
            /** @description Odometer at which it is planned, in kilometres (Ocean does not state the unit). */
            compteurPrevu?: number | null;
        };
        /** @description A telematics box: the device itself. */
        Boitier: {
            /**
             * Format: int64
             * @description Ocean id of the box.
             */
            id?: Int64 | null;
            /** @description Serial number printed on the box. */
            numeroSerieBoi?: string | null;
            /** @description Second serial number (sn), the manufacturer's. */
            sn?: string | null;
            /** @description IMEI of the modem, 15 digits. */
            imeiBoi?: string | null;
            /** @description Address of the box on the network (adBoi), as Ocean words it. */
            adBoi?: string | null;
            /** @description Version of the modem's core. */
            coreGsmBoi?: string | null;
            /** @description Free comment on the box. */
            commentaireBoi?: string | null;
            /**
             * Format: int64
             * @description Ocean id of the box's state.
             */
            idEtatBoitier?: Int64 | null;
            /** @description First day of the warranty. */
            debutGarantie?: string | number | null;
            /** @description Last day of the warranty. */
            finGarantie?: string | number | null;
        };
        /** @description A set of settings that boxes run with. */
        ConfigurationBoitier: {
            /**
             * Format: int64
             * @description Ocean id of the configuration set.
             */
            id?: Int64 | null;
            /** @description Label of the set. */
            libelleConfig?: string | null;
            /**
             * Format: int32
             * @description Rank in Ocean's lists.
             */
            ordre?: number | null;
            /** @description When the set was last changed. */
            dateMaj?: string | number | null;
        };
        /** @description Configuration assigned to the box, and its state of delivery. */
        AffectationConfiguration: {
            /** @description The settings that were given. */
            boitierConfigSetLightDTO?: components["schemas"]["ConfigurationBoitier"] | null;
            /** @description Since when they apply. */
            debut?: string | number | null;
            /** @description Until when; null while they apply. */
            fin?: string | number | null;
            /** @description When the box acknowledged them; null until it has. */
            dateAck?: string | number | null;
            /** @description State of the change. */
            statutAffectation?: string | null;
        };
        /** @description The order that the box was bought with. */
        Commande: {
            /**
             * Format: int64
             * @description Ocean id of the order.
             */
            id?: Int64 | null;
            /** @description Order number. */
            numero?: string | null;
            /**
             * Format: int32
             * @description Boxes ordered.
             */
            quantite?: number | null;
            /** @description Free comment on the order. */
            commentaire?: string | null;
        };
        /** @description Place in which the box is stored when it is in no vehicle. */
        Emplacement: {
            /**
             * Format: int64
             * @description Ocean id of the location.
             */
            id?: Int64 | null;
            /** @description Code of the location. */
            codeEmp?: string | null;
            /** @description Description of the place. */
            descriptionEmp?: string | null;
        };
        /** @description Maker or supplier of the box. */
        Fournisseur: {
            /**
             * Format: int64
             * @description Ocean id of the supplier.
             */
            id?: Int64 | null;
            /** @description Short code. */
            code?: string | null;
            /** @description Name of the supplier. */
            description?: string | null;
        };
        /** @description The model of the box. */
        TypeBoitier: {
            /**
             * Format: int64
             * @description Ocean id of the type.
             */
            id?: Int64 | null;
            /** @description Short code of the type: what BoxFilter.typeCodes takes. */
            code?: string | null;
            /** @description Description of the type. */
            description?: string | null;
        };
        /** @description Hardware revision of the box. */
        ReleaseHard: {
            /**
             * Format: int64
             * @description Ocean id of the revision.
             */
            id?: Int64 | null;
            /** @description Revision code. */
            code?: string | null;
        };
        /** @description Firmware of the box. */
        VersionSoft: {
            /**
             * Format: int64
             * @description Ocean id of the version.
             */
            id?: Int64 | null;
            /** @description Version, as the box reports it. */
            version?: string | null;
        };
        /** @description The SIM card in the box. */
        Sim: {
            /**
             * Format: int64
             * @description Ocean id of the SIM card.
             */
            idSim?: Int64 | null;
            /** @description Number printed on the card (ICCID), 19 or 20 digits. */
            iccid?: string | null;
            /** @description When the card was imported into Ocean. */
            dateImport?: string | number | null;
            /** @description File that the card was imported from. */
            nomFichierImport?: string | null;
            /** @description True when the card is out of service. */
            simHs?: boolean | null;
        };
        /** @description A box with all that surrounds it. */
        BoitierDetaille: {
            /** @description Configuration that the box was given last. */
            affectationVehiculeBoitierConfigSet?: components["schemas"]["AffectationConfiguration"] | null;
            /** @description The device itself. */
            box?: components["schemas"]["Boitier"] | null;
            /** @description The company that the box belongs to. */
            client?: components["schemas"]["Client"] | null;
            /** @description The order that the box came with. */
            commande?: components["schemas"]["Commande"] | null;
            /** @description Place in which the box is stored when it is in no vehicle. */
            currentEmplacementPhysique?: components["schemas"]["Emplacement"] | null;
            /** @description The vehicle that the box is fitted in. */
            currentVehicule?: components["schemas"]["Vehicule"] | null;
            /** @description The reseller who supports the box. */
            distributeur?: components["schemas"]["Distributeur"] | null;
            /** @description Supplier of the box. */
            fournisseur?: components["schemas"]["Fournisseur"] | null;
            /**
             * Format: int64
             * @description Ocean id of this detailed record of the box; the box's own id is oceanId.
             */
            id?: Int64 | null;
            /** @description Mobile operator of the SIM card. */
            operateurSim?: string | null;
            /** @description Phone number of the SIM card. */
            phoneSim?: string | null;
            /** @description Hardware revision. */
            releaseHard?: components["schemas"]["ReleaseHard"] | null;
            /** @description The SIM card. */
            sim?: components["schemas"]["Sim"] | null;
            /** @description Model of the box. */
            typeBoitier?: components["schemas"]["TypeBoitier"] | null;
            /** @description The stock that the box is counted in. */
            typeStock?: string | null;
            /** @description Firmware. */
            versionSoft?: components["schemas"]["VersionSoft"] | null;
        };
        /** @description When the box was fitted and when it was last heard. */
        Installation: {
            /** @description True when the box was heard at least once since it was fitted. */
            hasCommunicatedAtLeastOnce?: boolean | null;
            /** @description True when the box was never heard since it was fitted. */
            hasNeverCommunicated?: boolean | null;
            /** @description When the box was fitted. */
            installationDate?: string | number | null;
            /** @description When the box was last heard. */
            lastCommunicatingDate?: string | number | null;
        };
        /** @description A group of points of interest. */
        GroupePoi: {
            /**
             * Format: int64
             * @description Ocean id of the group.
             */
            id?: Int64 | null;
            /** @description Label of the group. */
            libelle?: string | null;
        };
        /** @description The sort of place that a point of interest is. */
        TypePoi: {
            /**
             * Format: int64
             * @description Ocean id of the type.
             */
            id?: Int64 | null;
            /** @description Label shown to users. */
            libelle?: string | null;
            /** @description Key of the label in Ocean's translations. */
            i18nKey?: string | null;
            /** @description Colour on Ocean's map, as an HTML colour. */
            color?: string | null;
            /** @description Name of the picture in Ocean's library. */
            nomImage?: string | null;
            /**
             * Format: int32
             * @description Rank in Ocean's lists.
             */
            ordre?: number | null;
            /** @description Family of places. */
            type?: string | null;
        };
        /** @description The customer's own fields, by name. */
        ProprietesClient: {
            /** @description Name of the field → its values. */
            psValues?: {
                [key: string]: string[] | null;
            } | null;
        };
        /** @description Fields that the customer added to Ocean's own. */
        ProprietesSpecifiques: {
            /**
             * Format: int64
             * @description Ocean id of this set of properties.
             */
            id?: Int64 | null;
            /**
             * Format: int64
             * @description Ocean id of the customer who defined them.
             */
            idClient?: Int64 | null;
            /**
             * Format: int64
             * @description Ocean id of the object that they describe.
             */
            idObjetRef?: Int64 | null;
            /** @description Sort of object that they describe. */
            typeObjet?: string | null;
            /** @description The fields and their values. */
            proprietesSpecifiquesClient?: components["schemas"]["ProprietesClient"] | null;
        };
        /** @description A place that the customer marked on the map: a depot, a client, a home. */
        Poi: {
            /**
             * Format: int64
             * @description Ocean id of the place.
             */
            id?: Int64 | null;
            /** @description Name of the place. */
            denominationPoi?: string | null;
            /** @description Street and number. */
            adressePoi?: string | null;
            /** @description First line beside the street. */
            complementAdresse1Poi?: string | null;
            /** @description Second line beside the street. */
            complementAdresse2Poi?: string | null;
            /** @description Postal code. */
            codePostalPoi?: string | null;
            /** @description Town. */
            villePoi?: string | null;
            /** @description State or region. */
            etatRegionPoi?: string | null;
            /**
             * Format: int64
             * @description Ocean id of the country.
             */
            idPays?: Int64 | null;
            /** @description Latitude of the centre, in degrees (WGS 84). */
            latPoi?: number | null;
            /** @description Longitude of the centre, in degrees (WGS 84). */
            longPoi?: number | null;
            /** @description Radius around the centre, in metres. */
            rayonPoi?: number | null;
            /** @description Outline of the place, as Ocean writes it (well-known text). */
            geom?: string | null;
            /** @description The group that the place is filed in. */
            groupePoi?: components["schemas"]["GroupePoi"] | null;
            /** @description The sort of place. */
            libelleTypePoi?: components["schemas"]["TypePoi"] | null;
            /** @description Fields that the customer added. */
            propSpecifiqueDTO?: components["schemas"]["ProprietesSpecifiques"] | null;
            /** @description True once Ocean has deleted the place logically. */
            suppressionLogique?: boolean | null;
        };
        /** @description A point on the map with the address that Ocean found for it. */
        Adresse: {
            /** @description Street and number, in one line. */
            address?: string | null;
            /** @description Postal code. */
            postCode?: string | null;
            /** @description Town. */
            town?: string | null;
            /**
             * Format: int32
             * @description Ocean id of the country.
             */
            countryCode?: number | null;
            /** @description Latitude, in degrees (WGS 84). */
            latitude?: number | null;
            /** @description Longitude, in degrees (WGS 84). */
            longitude?: number | null;
            /** @description Heading, in degrees clockwise from north. */
            cap?: number | null;
            /** @description Accuracy of the point, in metres (Ocean does not state the unit). */
            precision?: number | null;
            /** @description True when the satellite fix was good. */
            gpsCalle?: boolean | null;
            /** @description The customer's nearest marked place. */
            closestPoi?: components["schemas"]["Poi"] | null;
        };
        /** @description A digital input wired to the box (DIO), such as a door or a crane. */
        CatalogueDio: {
            /**
             * Format: int64
             * @description Ocean id of the input.
             */
            id?: Int64 | null;
            /** @description Short code. */
            code?: string | null;
            /** @description Device that is wired to the input. */
            libelle?: string | null;
            /** @description True when a low level means on. */
            inverse?: boolean | null;
        };
        /** @description Totals of the tachograph. */
        CompteurChronotachygraphe: {
            /** @description Distance summed up, in kilometres. */
            cumulKilometrique?: number | null;
            /** @description Start of the sum. */
            debut?: string | number | null;
            /** @description End of the sum. */
            fin?: string | number | null;
            /** @description Activity → time spent on it (Ocean does not state the unit). */
            durationMap?: {
                [key: string]: number | null;
            } | null;
        };
        /** @description A bare point on the map. */
        Coordonnees: {
            /** @description Latitude, in degrees (WGS 84). */
            latitude?: number | null;
            /** @description Longitude, in degrees (WGS 84). */
            longitude?: number | null;
        };
        /** @description Current state of the tachograph. */
        Chrono: {
            /** @description Activity of the first driver. */
            activiteConducteur1?: string | null;
            /** @description Activity of the second driver. */
            activiteConducteur2?: string | null;
            /** @description Number of the first driver's card. */
            carteConducteur1?: string | null;
            /** @description Number of the second driver's card. */
            carteConducteur2?: string | null;
            /** @description Start of the activity. */
            debut?: string | number | null;
            /** @description End of the activity; null while it lasts. */
            fin?: string | number | null;
            /** @description Odometer of the tachograph, in kilometres. */
            indexKilometrique?: number | null;
            /** @description The driver whose card is in. */
            individu?: components["schemas"]["Individu"] | null;
            /** @description Serial number of the box that reported it. */
            numeroSerieBoitier?: string | null;
            /** @description Location of the vehicle when the activity was last reported. */
            positionCurr?: components["schemas"]["Coordonnees"] | null;
            /** @description Position of the vehicle before that. */
            positionPrev?: components["schemas"]["Coordonnees"] | null;
            /** @description The vehicle that the tachograph is in. */
            vehicule?: components["schemas"]["VehiculeChamps"] | null;
        };
        /** @description A number with its unit. */
        Mesure: {
            /** @description The number. */
            value?: number | null;
            /** @description Unit of the number. */
            unit?: string | null;
        };
        /** @description A span of time with its length. */
        Periode: {
            /** @description Start. */
            debut?: string | number | null;
            /** @description End; null while it lasts. */
            fin?: string | number | null;
            /** @description Length, in days. */
            daysDuration?: number | null;
            /** @description Length, in milliseconds (Ocean does not state the unit). */
            timeDuration?: number | null;
        };
        /** @description The charge of an electric vehicle's battery. */
        ChargeElectrique: {
            /** @description Capacity of the battery. */
            capaciteBatterie?: components["schemas"]["Mesure"] | null;
            /** @description True when the charge reached 100 %. */
            charge100Pct?: boolean | null;
            /** @description True on a fast charger. */
            fastCharge?: boolean | null;
            /** @description While the vehicle was plugged in. */
            periodeBranchement?: components["schemas"]["Periode"] | null;
            /** @description While current flowed. */
            periodeCharge?: components["schemas"]["Periode"] | null;
            /** @description Charge at the start, in per cent. */
            pourcentageBatterieDebut?: number | null;
            /** @description Charge at the end, in per cent. */
            pourcentageBatterieFin?: number | null;
            /** @description Time to 100 % (Ocean does not state the unit). */
            tempsCharge100Pct?: number | null;
            /** @description Sort of charge. */
            typeCharge?: string | null;
        };
        /** @description Level of the tank or the battery. */
        NiveauEnergie: {
            /** @description Distance left, in kilometres. */
            autonomie?: number | null;
            /** @description Capacity of the tank, in unit. */
            capaciteReserve?: number | null;
            /** @description The last charge of an electric vehicle. */
            chargeElectrique?: components["schemas"]["ChargeElectrique"] | null;
            /** @description Energy that the vehicle runs on. */
            energy?: string | null;
            /** @description When the level was measured. */
            energyLevelDate?: string | number | null;
            /** @description Level of the gauge, in unit. */
            gaugeLevel?: number | null;
            /** @description The span that the last level stands for. */
            lastEnergyLevelPeriod?: components["schemas"]["Periode"] | null;
            /** @description Unit of level and tankCapacity. */
            unit?: string | null;
        };
        /** @description The step that a driver was put on, by badge or by hand. */
        EtapeAffectee: {
            /**
             * Format: int64
             * @description Ocean id of the step.
             */
            idEtape?: Int64 | null;
            /** @description Operator code of the customer. */
            codeExploitant?: string | null;
            /** @description When the assignment was made. */
            creation?: string | number | null;
            /** @description Since when it holds. */
            debut?: string | number | null;
            /** @description Means of identification: by badge or by hand. */
            modeAffectationEtape?: string | null;
            /** @description Number of the badge or key that was read (ndid). */
            ndid?: string | null;
            /**
             * Format: int64
             * @description Number of the on-board unit that the step belongs to.
             */
            numeroEmbarque?: Int64 | null;
            /** @description Kind of object that was assigned to the step. */
            typeAffectationEtape?: string | null;
        };
        /** @description The badge or key that a driver identifies with. */
        Dispositif: {
            /**
             * Format: int64
             * @description Ocean id of the device.
             */
            id?: Int64 | null;
            /**
             * Format: int32
             * @description Colour of the device, as a number.
             */
            color?: number | null;
            /**
             * Format: int64
             * @description Ocean id of the customer who owns it.
             */
            idClient?: Int64 | null;
            /**
             * Format: int64
             * @description Ocean id of the sort of device.
             */
            idTypeDispositifIdentifiant?: Int64 | null;
            /**
             * Format: int64
             * @description The customer's own number of the key.
             */
            numeroCleClient?: Int64 | null;
            /** @description Whole number of the device. */
            numeroCompletDid?: string | null;
            /** @description Number of the device. */
            numeroDid?: string | null;
        };
        /** @description A badge or key as the analysis gives it. */
        DispositifAnalyse: components["schemas"]["Dispositif"] & {
            /** @description Number that Ocean gave to the device. */
            numeroOcean?: string | null;
        };
        /** @description Driver who was identified on board, and the means of identification. */
        ConducteurIdentifie: {
            /**
             * Format: int64
             * @description Ocean id of this identification.
             */
            id?: Int64 | null;
            /** @description The step that the driver was put on. */
            affectedEtape?: components["schemas"]["EtapeAffectee"] | null;
            /** @description The badge or key that was read. */
            dispositif?: components["schemas"]["Dispositif"] | null;
            /** @description True when the driver can be identified. */
            identEnabled?: boolean | null;
            /** @description The driver. */
            individu?: components["schemas"]["Individu"] | null;
            /** @description Long number of the badge or key (ndidLong). */
            ndidLong?: string | null;
            /** @description True when Ocean takes the identification as sure. */
            relevant?: boolean | null;
        };
        /** @description Driver who was identified on board, in the form of the analysis. */
        ConducteurAnalyse: {
            /** @description The step that the driver was put on. */
            affectedEtape?: components["schemas"]["EtapeAffectee"] | null;
            /** @description The badge or key that was read. */
            dispositif?: components["schemas"]["DispositifAnalyse"] | null;
            /** @description True when the driver can be identified. */
            isIdentEnabled?: boolean | null;
            /** @description The driver. */
            individu?: components["schemas"]["Individu"] | null;
            /** @description Long number of the badge or key (ndidLong). */
            ndidLong?: string | null;
            /** @description True when Ocean takes the identification as sure. */
            isRelevant?: boolean | null;
        };
        /** @description Something that the box reported. */
        Evenement: {
            /** @description Ocean's key of the event. */
            id?: string | null;
            /** @description Day of the event. */
            date?: string | number | null;
            /** @description When it happened. */
            heure?: string | number | null;
            /** @description Text that describes the event. */
            evenementLibelle?: string | null;
        };
        /** @description Technical detail of an event. */
        DetailEvenement: {
            /** @description Code of the detail. */
            code?: string | null;
            /** @description Fault that was found. */
            defaut?: string | null;
            /** @description Model of the part concerned. */
            modele?: string | null;
            /** @description State of the part. */
            statut?: string | null;
            /** @description Label for technicians. */
            technicalLabel?: string | null;
            /** @description Sort of detail. */
            type?: string | null;
        };
        /** @description The class that an event belongs to. */
        ClassificationEvenement: {
            /**
             * Format: int64
             * @description Ocean id of the class.
             */
            id?: Int64 | null;
            /** @description Code of the class. */
            code?: string | null;
            /** @description Key of its label in Ocean's translations. */
            descriptioni18nKey?: string | null;
        };
        /** @description O'Direct's definition of an event. */
        TypeEvenement: {
            /** @description Code of the event. */
            code?: string | null;
            /** @description Key of its label in Ocean's translations. */
            descriptionI18NKey?: string | null;
            /**
             * Format: int32
             * @description Number of the event.
             */
            numeroEve?: number | null;
            /** @description Kind of event: momentary or lasting. */
            temporalType?: string | null;
        };
        /** @description Type of the O'Direct event. */
        TypeEvenementODirect: {
            /**
             * Format: int64
             * @description Ocean id of the event type.
             */
            id?: Int64 | null;
            /** @description The class that it belongs to. */
            classificationEvenementDTO?: components["schemas"]["ClassificationEvenement"] | null;
            /** @description Technical details that come with it. */
            detailsEvenementLightDTO?: components["schemas"]["DetailEvenement"][] | null;
            /** @description Definition of the event. */
            typeEvenementOdirectDTO?: components["schemas"]["TypeEvenement"] | null;
        };
        /** @description The last event of any source, with all its fields. */
        EvenementUnifie: {
            /** @description Ocean's key of the event. */
            id?: string | null;
            /** @description Location of the event. */
            address?: components["schemas"]["Adresse"] | null;
            /** @description True when it concerns technicians only. */
            advancedTechnicalEvent?: boolean | null;
            /** @description Day of the event. */
            date?: string | number | null;
            /** @description When it began. */
            dateDebut?: string | number | null;
            /** @description When it ended; null while it lasts. */
            dateFin?: string | number | null;
            /** @description Technical detail. */
            detailEvenementLightDTO?: components["schemas"]["DetailEvenement"] | null;
            /** @description The entity that the vehicle belonged to. */
            entite?: components["schemas"]["Entite"] | null;
            /** @description Text that describes the event. */
            evenementLibelle?: string | null;
            /** @description State of the event. */
            eventState?: string | null;
            /** @description Other values that the box sent, by name. */
            extendedDataMap?: {
                [key: string]: unknown;
            } | null;
            /** @description The heading under which Ocean lists it. */
            groupingPeriod?: string | null;
            /** @description When it happened. */
            heure?: string | number | null;
            /** @description True when Ocean trusts the event. */
            reliable?: boolean | null;
            /** @description Family of events. */
            typeEvenement?: string | null;
            /** @description Type of the O'Direct event. */
            typeEvenementODirectDTO?: components["schemas"]["TypeEvenementODirect"] | null;
            /** @description The vehicle that it happened to. */
            vehicleEngin?: components["schemas"]["VehiculeResume"] | null;
        };
        /** @description The last that Ocean knows of the vehicle: where it stood, who drove, what was left in the tank. */
        StatutVehicule: {
            /** @description Location of the vehicle. */
            address?: components["schemas"]["Adresse"] | null;
            /** @description Digital inputs wired to the box. */
            cataloguesDio?: components["schemas"]["CatalogueDio"][] | null;
            /** @description Totals of the tachograph. */
            chronotachygrapheCounter?: components["schemas"]["CompteurChronotachygraphe"] | null;
            /** @description Odometer, in kilometres (Ocean does not state the unit). */
            compteur?: number | null;
            /** @description State of the tachograph. */
            currentChrono?: components["schemas"]["Chrono"] | null;
            /** @description Distance of the day, in kilometres (Ocean does not state the unit). */
            distance?: number | null;
            /** @description Level of the tank or the battery. */
            energyLevel?: components["schemas"]["NiveauEnergie"] | null;
            /** @description The driver's entity. */
            entiteChauffeur?: components["schemas"]["Entite"] | null;
            /** @description The vehicle's entity. */
            entiteVehicle?: components["schemas"]["Entite"] | null;
            /** @description State of the vehicle: moving, stopped or idling. */
            etatMobile?: string | null;
            /** @description True when the satellite fix was good. */
            gpsCale?: boolean | null;
            /** @description The group that the vehicle is filed in. */
            group?: components["schemas"]["Groupe"] | null;
            /** @description When the vehicle reported this. */
            heure?: string | number | null;
            /**
             * Format: int64
             * @description Ocean id of this status.
             */
            id?: Int64 | null;
            /**
             * Format: int64
             * @description Ocean id of the working hours that apply.
             */
            idRattachementHoraire?: Int64 | null;
            /** @description State of the vehicle's immobilisation. */
            immobilisationState?: string | null;
            /** @description Driver who was identified on board. */
            individu?: components["schemas"]["ConducteurIdentifie"] | null;
            /** @description Last event of the last 24 hours. */
            lastEventWithinTheLast24h?: components["schemas"]["Evenement"] | null;
            /** @description Last technical event of the last 24 hours. */
            lastTechnicalEventWithinTheLast24h?: components["schemas"]["Evenement"] | null;
            /** @description Last event of any source, with all its fields. */
            lastUnifiedEvent?: components["schemas"]["EvenementUnifie"] | null;
            /**
             * Format: int32
             * @description Days since the box was last heard, as Ocean counts them.
             */
            nbDaysInNC?: number | null;
            /** @description True while an electric vehicle is charging. */
            onCharge?: boolean | null;
            /** @description Time driven on the day (Ocean does not state the unit). */
            tempsParcours?: number | null;
            /** @description The vehicle. */
            vehicle?: components["schemas"]["VehiculeChamps"] | null;
            /** @description Vehicle identification number read on board. */
            vin?: string | null;
            /** @description Speed, in kilometres an hour. */
            vitesseInstantanee?: number | null;
        };
        /** @description A reason that users can give for a silent box. */
        QualificationNC: {
            /**
             * Format: int64
             * @description Ocean id of the reason: what BoxFilter.reasonIds takes.
             */
            id?: Int64 | null;
            /** @description The reason, in words. */
            libelle?: string | null;
            /** @description True when the reason holds until a date. */
            dateNcEnabled?: boolean | null;
            /** @description Recipients of the e-mail. */
            mailGroupNC?: string | null;
        };
        /** @description Comment of the user on the reason. */
        QualificationNCVehicule: {
            /**
             * Format: int64
             * @description Ocean id of the qualification.
             */
            id?: Int64 | null;
            /** @description Comment of the user. */
            commentaire?: string | null;
            /** @description When the reason was given. */
            dateQualification?: string | number | null;
            /** @description Until when the reason holds. */
            dateFin?: string | number | null;
        };
        /** @description Why the box is silent, as a user entered it: the reason, since when, by whom. */
        Qualification: {
            /** @description The reason that was chosen. */
            qualificationNCDTO?: components["schemas"]["QualificationNC"] | null;
            /** @description Comment of the user. */
            qualificationNCVehiculeEnginLightDTO?: components["schemas"]["QualificationNCVehicule"] | null;
            /** @description User who gave the reason. */
            utilisateurLightDTO?: components["schemas"]["Utilisateur"] | null;
            /** @description The vehicle that was qualified. */
            vehicle?: components["schemas"]["VehiculeResume"] | null;
        };
        /** @description One silent box with all that Ocean knows around it. */
        BoitierNonCommunicant: {
            /** @description When it was fitted and last heard. */
            boxInstallationInfo?: components["schemas"]["Installation"] | null;
            /** @description The box and what surrounds it. */
            detailedBoxDTO?: components["schemas"]["BoitierDetaille"] | null;
            /** @description The last that is known of its vehicle. */
            ongletPositionVehicleDTO?: components["schemas"]["StatutVehicule"] | null;
            /** @description Why it is silent, as a user entered it. */
            qualificationNCVehiculeDTO?: components["schemas"]["Qualification"] | null;
        };
        /** @description A feature of Ocean that is switched on for the driver. */
        Fonctionnalite: {
            /**
             * Format: int64
             * @description Ocean id of the feature.
             */
            idFonctionnalite?: Int64 | null;
        };
        /** @description The driver's personal file: licence, address, medical visit, targets. */
        ProfilConducteur: components["schemas"]["ProprietesSpecifiques"] & {
            /** @description Street of the home address. */
            adresse?: string | null;
            /** @description Number in the street. */
            numeroVoieAdresse?: string | null;
            /** @description Line beside the street. */
            complementAdresse?: string | null;
            /** @description Postal code. */
            codePostal?: string | null;
            /** @description Town. */
            ville?: string | null;
            /**
             * Format: int64
             * @description Ocean id of the country.
             */
            pays?: Int64 | null;
            /** @description Date of birth. */
            dateNaissanceConducteur?: string | number | null;
            /** @description Place of birth. */
            lieuNaissanceConducteur?: string | null;
            /** @description Number of the driving licence. */
            numeroPermis?: string | null;
            /** @description Categories that the licence covers. */
            categoriePermis?: string[] | null;
            /** @description When the licence was issued. */
            dateDelivrancePermis?: string | number | null;
            /** @description Until when the licence holds. */
            dateValiditePermis?: string | number | null;
            /** @description Place of issue of the licence. */
            lieuDelivrancePermis?: string | null;
            /**
             * Format: int64
             * @description Ocean id of the country that issued the licence.
             */
            nationalitePermis?: Int64 | null;
            /** @description Date of the mandatory continuous training (FCO). */
            dateFCO?: string | number | null;
            /** @description Date of the medical visit. */
            dateVisiteMedicale?: string | number | null;
            /** @description Key of the driver in the customer's own systems. */
            keyUser?: string | null;
            /** @description Weekly target (Ocean does not state of what, nor the unit). */
            objectifHebdo?: number | null;
            /** @description Monthly target (Ocean does not state of what, nor the unit). */
            objectifMensuel?: number | null;
        };
        /** @description One driver with what surrounds them. */
        Conducteur: {
            /** @description The driver. */
            individu?: components["schemas"]["Individu"] | null;
            /** @description The entity that the driver belongs to. */
            entite?: components["schemas"]["Entite"] | null;
            /** @description The driver's account, when there is one. */
            utilisateur?: components["schemas"]["Utilisateur"] | null;
            /** @description The group that the driver is filed in. */
            groupe?: components["schemas"]["Groupe"] | null;
            /** @description Features of Ocean switched on for the driver. */
            fonctionnalites?: components["schemas"]["Fonctionnalite"][] | null;
            /** @description The personal file. */
            propSpecifiqueDTO?: components["schemas"]["ProfilConducteur"] | null;
            /** @description The vehicle that the driver drives. */
            vehicleFieldsDTO?: components["schemas"]["VehiculeChamps"] | null;
        };
        /** @description One vehicle with its box, its driver and its entity. */
        VehiculeListe: {
            /** @description The box that is fitted. */
            boitier?: components["schemas"]["Boitier"] | null;
            /** @description The driver in charge. */
            chauffeur?: components["schemas"]["Individu"] | null;
            /** @description Emissions of CO2 as the list of vehicles gives them beside the vehicle's own figure, in grams a kilometre. */
            emissionCo2?: number | null;
            /** @description The entity that the vehicle belongs to. */
            entite?: components["schemas"]["Entite"] | null;
            /** @description Last reading of the odometer, as it was read. */
            releve?: components["schemas"]["Releve"] | null;
            /** @description Last reading of the odometer, as a user corrected it. */
            releveAjuste?: components["schemas"]["Releve"] | null;
            /** @description The vehicle. */
            vehicle?: components["schemas"]["Vehicule"] | null;
            /** @description Service visits that are planned. */
            visites?: components["schemas"]["Visite"][] | null;
        };
        /** @description The entities that the user may see. */
        ListeEntites: {
            /** @description The entities. */
            entities?: components["schemas"]["EntiteResume"][] | null;
        };
        /** @description Name of the driver in the day's sheet. Ocean sends no id, so there is no link to Driver. */
        ChauffeurPosition: {
            /** @description Staff number. */
            matricule?: string | null;
            /** @description Family name. */
            nom?: string | null;
            /** @description Given name. */
            prenom?: string | null;
            /** @description Phone number. */
            tel?: string | null;
        };
        /** @description The address that Ocean found for a position. */
        AdresseComplete: {
            /** @description Street and number, in one line. */
            address?: string | null;
            /** @description Postal code. */
            postalCode?: string | null;
            /** @description Town. */
            town?: string | null;
            /** @description Country, in words. */
            country?: string | null;
        };
        /** @description The customer's place that a position lies in. */
        PoiPosition: {
            /** @description Name of the place. */
            nom?: string | null;
            /** @description Sort of place, in words. */
            nomType?: string | null;
            /** @description Colour on Ocean's map, as an HTML colour. */
            couleurHTML?: string | null;
        };
        /** @description Position of a vehicle, with its time and its driver. */
        PositionVehicule: {
            /** @description Latitude, in degrees (WGS 84); null where it is hidden. */
            latitudeY?: number | null;
            /** @description Longitude, in degrees (WGS 84); null where it is hidden. */
            longitudeX?: number | null;
            /** @description Day of the position, as Ocean words it. */
            date?: string | null;
            /** @description Time of the position, as Ocean words it. */
            heure?: string | null;
            /** @description Heading, in degrees clockwise from north. */
            cap?: number | null;
            /** @description State of the vehicle, as Ocean words it. */
            etat?: string | null;
            /** @description True when the satellite fix was good. */
            gpsCale?: boolean | null;
            /** @description The driver. */
            driver?: components["schemas"]["ChauffeurPosition"] | null;
            /** @description The address that Ocean found. */
            fullAddress?: components["schemas"]["AdresseComplete"] | null;
            /** @description The customer's place that the position lies in. */
            poi?: components["schemas"]["PoiPosition"] | null;
        };
        /** @description The last position of one vehicle. Its id comes as text. */
        VehiculePosition: {
            /** @description Ocean id of the vehicle, as text. */
            id?: string | null;
            /** @description Free text of the vehicle. */
            description?: string | null;
            /** @description Name of the vehicle's entity. */
            entityName?: string | null;
            /** @description State of the vehicle's immobilisation. */
            etatImmobilisation?: string | null;
            /** @description Sort of vehicle, as the registration certificate words it. */
            genre?: string | null;
            /** @description True when positions are recorded. */
            geolocalise?: boolean | null;
            /** @description Registration plate. */
            immat?: string | null;
            /** @description Manufacturer. */
            marque?: string | null;
            /** @description Model. */
            modele?: string | null;
            /** @description Name of the picture. */
            nomImage?: string | null;
            /** @description The position. */
            position?: components["schemas"]["PositionVehicule"] | null;
        };
        /** @description The last positions of the vehicles that the user may see. */
        ListePositions: {
            /** @description A row a vehicle. */
            vehicles?: components["schemas"]["VehiculePosition"][] | null;
        };
        /** @description One step of a vehicle's day: a trip or a stop. */
        Etape: {
            /**
             * Format: int64
             * @description Ocean id of the step (idEtape).
             */
            id?: Int64 | null;
            /** @description Type of the step. */
            type?: string | null;
            /** @description Anomaly that Ocean found in the step. */
            anomalyType?: string | null;
            /**
             * Format: int32
             * @description Distance, in metres.
             */
            distanceMeter?: number | null;
            /** @description Length of time. */
            dureeMs?: number | null;
            /** @description Place and time of the step's start. */
            posDeb?: components["schemas"]["PositionVehicule"] | null;
            /** @description Place and time of the step's end. */
            posFin?: components["schemas"]["PositionVehicule"] | null;
        };
        /** @description The steps of one vehicle on one day. */
        FicheJour: {
            /** @description The steps, in time order. */
            fjRows?: components["schemas"]["Etape"][] | null;
        };
        /** @description One point of a trip's line. */
        PositionTrajet: {
            /**
             * Format: int64
             * @description Ocean id of the position.
             */
            idPos?: Int64 | null;
            /** @description Latitude, in degrees (WGS 84). */
            latitude?: number | null;
            /** @description Longitude, in degrees (WGS 84). */
            longitude?: number | null;
        };
        /** @description The line of one trip. */
        Trajet: {
            /** @description The points, in time order. */
            positions?: components["schemas"]["PositionTrajet"][] | null;
        };
        /** @description The assignment itself. */
        LienChauffeurVehicule: {
            /**
             * Format: int64
             * @description Ocean id of the assignment.
             */
            id?: Int64 | null;
            /**
             * Format: int64
             * @description Ocean id of the vehicle.
             */
            idVehicule?: Int64 | null;
            /**
             * Format: int64
             * @description Ocean id of the driver.
             */
            idIndividu?: Int64 | null;
            /** @description Since when. */
            dateDebut?: string | number | null;
            /** @description Until when; null while it lasts. */
            dateFin?: string | number | null;
            /** @description True when the vehicle is the driver's company car (véhicule de fonction), which may be used privately. */
            isVehiculeFonction?: boolean | null;
        };
        /** @description Assignments of drivers to vehicles, with their times. */
        Affectation: {
            /** @description The vehicle. */
            vehicule?: components["schemas"]["VehiculeAffecte"] | null;
            /** @description The driver. */
            chauffeur?: components["schemas"]["Individu"] | null;
            /** @description The assignment. */
            chauffeurVehicule?: components["schemas"]["LienChauffeurVehicule"] | null;
        };
        /** @description One span of hours of a weekday. */
        Horaire: {
            /**
             * Format: int64
             * @description Ocean id of the span of hours.
             */
            id?: Int64 | null;
            /** @description Day of the week. */
            idJourSemaine?: string | null;
            /** @description Meaning of the hours. */
            typeHoraires?: string | null;
            /**
             * Format: int32
             * @description Hour of the start, 0 to 23.
             */
            debutHeure?: number | null;
            /**
             * Format: int32
             * @description Minute of the start.
             */
            debutMinute?: number | null;
            /**
             * Format: int32
             * @description Hour of the end, 0 to 24.
             */
            finHeure?: number | null;
            /**
             * Format: int32
             * @description Minute of the end.
             */
            finMinute?: number | null;
        };
        /** @description Hours of one weekday that are private for one driver, week after week. */
        HoraireIndividu: {
            /**
             * Format: int64
             * @description Ocean id of the driver's schedule: what its deletion takes. A change of the driver's week replaces it.
             */
            id?: Int64 | null;
            /** @description The driver. */
            individu?: components["schemas"]["Individu"] | null;
            /** @description The hours. */
            horaire?: components["schemas"]["Horaire"] | null;
            /** @description Since when they apply. */
            debut?: string | number | null;
            /** @description Until when; null without end. */
            fin?: string | number | null;
        };
        /** @description The exception that a schedule belongs to: what its change and deletion take. */
        Extension: {
            /**
             * Format: int64
             * @description Ocean id of the exception.
             */
            id?: Int64 | null;
            /** @description Purpose of the exception. */
            description?: string | null;
        };
        /** @description Hours that are private for one driver between two dates, beside the weekly ones. */
        HoraireExceptionnel: {
            /**
             * Format: int64
             * @description Ocean id of the driver's exception.
             */
            id?: Int64 | null;
            /** @description The exception that it belongs to. */
            extension?: components["schemas"]["Extension"] | null;
            /** @description User who granted it. */
            utilisateur?: components["schemas"]["Utilisateur"] | null;
            /** @description The driver. */
            individu?: components["schemas"]["Individu"] | null;
            /** @description Start. */
            debut?: string | number | null;
            /** @description End. */
            fin?: string | number | null;
            /** @description The hours of each day. */
            horairesIndividu?: components["schemas"]["HoraireIndividu"][] | null;
            /** @description Purpose. */
            description?: string | null;
        };
        /** @description Durations, distances and battery use by kind of use. */
        TotalParUsage: {
            /** @description Kind of use → time, in seconds. */
            durationInSecByPeriodMap?: {
                [key: string]: number | null;
            } | null;
            /** @description Kind of use → use of the battery (Ocean does not state the unit). */
            utilisationBatterieByPeriodMap?: {
                [key: string]: number | null;
            } | null;
            /** @description Kind of use → distance, in metres. */
            distanceInMeterByPeriodMap?: {
                [key: string]: number | null;
            } | null;
            /** @description Kind of use → distance driven on electricity, in metres. */
            distanceElectriqueInMeterByPeriodMap?: {
                [key: string]: number | null;
            } | null;
        };
        /** @description The sums of one line of the analysis: of an entity, a driver, a vehicle or a day. */
        Synthese: {
            /** @description Sums by kind of use. */
            total?: components["schemas"]["TotalParUsage"] | null;
            /** @description Fuel used, in litres. */
            consoL?: number | null;
            /** @description Electricity used, in kilowatt-hours. */
            consoKWh?: number | null;
            /** @description Cost, in the customer's currency. */
            cost?: number | null;
            /** @description The day that the line sums, as Ocean words it. */
            dayDate?: string | null;
            /** @description The driver that the line sums. */
            driver?: components["schemas"]["ConducteurAnalyse"] | null;
            /** @description The entity that the line belongs to. */
            entity?: components["schemas"]["Entite"] | null;
            /** @description The vehicle that the line sums. */
            vehicle?: components["schemas"]["VehiculeResume"] | null;
        };
        /** @description Drivers by number and period. */
        ChauffeursParPeriode: {
            /** @description Key → drivers. */
            map?: {
                [key: string]: unknown;
            } | null;
        };
        /** @description The lines of one entity. */
        ContenuSynthese: {
            /** @description The entity. */
            entity?: components["schemas"]["Entite"] | null;
            /** @description Sum of the entity's own lines. */
            entityTotal?: components["schemas"]["Synthese"] | null;
            /** @description Flag → sum of the lines that carry it. */
            entityTotalByFlag?: {
                [key: string]: unknown;
            } | null;
            /** @description Key → line: one a driver or a vehicle. */
            refItems?: {
                [key: string]: unknown;
            } | null;
            /** @description Key → motorisation and energy. */
            typeMotorisationEnergyeMap?: {
                [key: string]: unknown;
            } | null;
            /** @description Key → drivers. */
            chauffeursByIdDriverAndPeriodeBean?: components["schemas"]["ChauffeursParPeriode"] | null;
        };
        /** @description One entity of the tree: its own lines, its sums, and the entities below it. */
        ArbreSynthese: {
            /** @description The entity. */
            entity?: components["schemas"]["Entite"] | null;
            /** @description Sum of the entity and all below it. */
            entityTotalCumul?: components["schemas"]["Synthese"] | null;
            /** @description Flag → sum of the entity and all below it. */
            entityTotalByFlagCumul?: {
                [key: string]: unknown;
            } | null;
            /** @description The entity's own lines. */
            content?: components["schemas"]["ContenuSynthese"] | null;
            /** @description Entity's number → the same for the entity below. */
            nodes?: {
                [key: string]: components["schemas"]["ArbreSynthese"];
            } | null;
        };
        /** @description The analysis of private and professional use. */
        Analyse: {
            /** @description Grouping of the lines. */
            mode?: string | null;
            /** @description Tree of entities with a line a driver. */
            synthesisTreeByDriver?: components["schemas"]["ArbreSynthese"] | null;
            /** @description Tree of entities with a line a vehicle. */
            synthesisTreeByVehicle?: components["schemas"]["ArbreSynthese"] | null;
            /** @description The table that Ocean shows, as HTML, as it came. */
            htmlTable?: string | null;
            /** @description Other data of Ocean, unchanged. */
            bean?: unknown;
        };
        /** @description Positions over a period, by vehicle. */
        ListePositionsVehicules: {
            /** @description A row a vehicle. */
            positionsVehicles?: components["schemas"]["PositionsVehicule"][] | null;
        };
        /** @description The positions of one vehicle over a period. */
        PositionsVehicule: {
            /** @description The vehicle. */
            vehicle?: components["schemas"]["VehiculePositionne"] | null;
            /** @description Its positions, in time order. */
            positions?: components["schemas"]["PositionRelevee"][] | null;
        };
        /** @description The vehicle of positions over a period. */
        VehiculePositionne: {
            /**
             * Format: int64
             * @description Ocean id of the vehicle.
             */
            idVehicule?: Int64 | null;
            /** @description Registration plate. */
            immatriculation?: string | null;
            /** @description Free text of the vehicle. */
            descriptionVehicule?: string | null;
            /** @description Energies that the vehicle runs on. */
            typeMotorisationEnergie?: string | null;
        };
        /** @description One position that a box recorded. */
        PositionRelevee: {
            /** @description When the box recorded it. */
            timestamp?: string | number | null;
            /** @description The same as text, as Ocean words it. */
            date?: string | null;
            /** @description Latitude, in degrees (WGS 84). */
            latitudeY?: number | null;
            /** @description Longitude, in degrees (WGS 84). */
            longitudeX?: number | null;
            /** @description Radius of uncertainty, in metres. */
            approximationMeter?: number | null;
            /** @description Heading, in degrees clockwise from north. */
            cap?: number | null;
            /** @description Speed, in kilometres an hour. */
            vitesseKmh?: number | null;
            /** @description Distance since the previous position, in metres. */
            distanceDepuisPosPrecMeter?: number | null;
            /** @description Fuel used, in litres. */
            consommationThermiqueL?: unknown;
            /** @description State of the vehicle: one of the mobile states, PRIVACY for a private position. */
            etat?: string | null;
            /** @description The address that Ocean found; null when it was not looked up. */
            address?: components["schemas"]["AdresseComplete"] | null;
            /** @description Name of the customer's place that the position lies in. */
            adresseDeReference?: string | null;
            /** @description Sort of that place, in words. */
            typePoi?: string | null;
            /** @description Name of the driver, in one text. */
            chauffeur?: string | null;
            /** @description Staff number of the driver. */
            matriculeChauffeur?: string | null;
            /** @description Initials of the driver. */
            initialesChauffeur?: string | null;
        };
        /** @description The last event of each vehicle, by the vehicle's id. */
        DerniersEvenements: {
            [key: string]: components["schemas"]["EvenementUnifie"];
        };
        /** @description The lease contract of a vehicle. */
        ContratLocation: {
            /**
             * Format: int64
             * @description Ocean id of the contract.
             */
            id?: Int64 | null;
            /**
             * Format: int64
             * @description Ocean id of the vehicle.
             */
            vehicleId?: Int64 | null;
            /** @description Name of the leasing company. */
            loueur?: string | null;
            /** @description Kind of lease. */
            typeLocation?: string | null;
            /**
             * Format: int32
             * @description Distance that the contract includes, in kilometres.
             */
            nbKmPrevus?: number | null;
            /**
             * Format: int32
             * @description Term of the contract, in months.
             */
            nbMoisPrevus?: number | null;
            /**
             * Format: int32
             * @description Months since the contract began.
             */
            nbMoisUtilisation?: number | null;
        };
        /** @description A feature of Ocean that the caller may use. */
        DroitFonctionnalite: {
            /** @description Code of the feature. */
            enumCode?: string | null;
            /** @description The feature in detail. */
            fonctionnaliteDto?: components["schemas"]["FonctionnaliteDetaillee"] | null;
        };
        /** @description A feature of Ocean in detail. */
        FonctionnaliteDetaillee: {
            /**
             * Format: int64
             * @description Ocean id of the feature.
             */
            idFonctionnalite?: Int64 | null;
            /** @description Description of the feature, in French. */
            description?: string | null;
            /**
             * Format: int32
             * @description Rank in Ocean's lists.
             */
            ordre?: number | null;
            /** @description Kind of feature: link, tab, web service or action. */
            typeElement?: string | null;
        };
        /** @description Eco-driving of a driver, or a list of them. */
        ReponseEcoConduite: components["schemas"]["EcoConduite"] | components["schemas"]["EcoConduite"][];
        /** @description Eco-driving of one driver over a period. */
        EcoConduite: {
            /** @description Family name of the driver. Ocean sends no id. */
            CFF_NOM?: string | null;
            /** @description Given name of the driver. */
            CFF_PRENOM?: string | null;
            /** @description Version of the scoring. */
            VERSION_ECO?: string | null;
            /** @description Score of the consumption. */
            ECOATTITUDE_CONSO?: number | null;
            /** @description Score of the safety. */
            ECOATTITUDE_SECU?: number | null;
            /** @description Distance on an average day. */
            BILAN_DISTANCE_J?: number | null;
            /** @description Consumption on an average day. */
            BILAN_CONSO_J?: number | null;
            /** @description CO2 emitted on an average day. */
            BILAN_EMISSION_CO2_J?: number | null;
            /** @description Driving time on an average day. */
            BILAN_TEMPS_CONDUITE_J?: number | null;
            /** @description Distance over the period. */
            BILAN_DISTANCE_P?: number | null;
            /** @description Consumption over the period. */
            BILAN_CONSO_P?: number | null;
            /** @description CO2 emitted over the period. */
            BILAN_EMISSION_CO2_P?: number | null;
            /** @description Driving time over the period, as text. */
            BILAN_TEMPS_CONDUITE_P?: string | null;
            /** @description Acceleration score over the period. */
            CONDUITE_MOY_PERIODE_ACCEL?: number | null;
            /** @description Braking score over the period. */
            CONDUITE_MOY_PERIODE_FREIN?: number | null;
            /** @description Cornering score over the period. */
            CONDUITE_MOY_PERIODE_VIRAGES?: number | null;
            /** @description Speed score over the period. */
            CONDUITE_MOY_PERIODE_VITESSE?: number | null;
            /** @description Acceleration score in towns. */
            CONDUITE_Z_URBAINE_ACCEL?: number | null;
            /** @description Braking score in towns. */
            CONDUITE_Z_URBAINE_FREIN?: number | null;
            /** @description Cornering score in towns. */
            CONDUITE_Z_URBAINE_VIRAGES?: number | null;
            /** @description Speed score in towns. */
            CONDUITE_Z_URBAINE_VITESSE?: number | null;
            /** @description Acceleration score outside towns. */
            CONDUITE_Z_EXTRA_ACCEL?: number | null;
            /** @description Braking score outside towns. */
            CONDUITE_Z_EXTRA_FREIN?: number | null;
            /** @description Cornering score outside towns. */
            CONDUITE_Z_EXTRA_VIRAGES?: number | null;
            /** @description Speed score outside towns. */
            CONDUITE_Z_EXTRA_VITESSE?: number | null;
            /** @description Acceleration score in mixed areas. */
            CONDUITE_Z_MIXTE_ACCEL?: number | null;
            /** @description Braking score in mixed areas. */
            CONDUITE_Z_MIXTE_FREIN?: number | null;
            /** @description Cornering score in mixed areas. */
            CONDUITE_Z_MIXTE_VIRAGES?: number | null;
            /** @description Speed score in mixed areas. */
            CONDUITE_Z_MIXTE_VITESSE?: number | null;
            /** @description Time with the engine running at a stop, as text. */
            CONDUITE_USAGE_M_ARRET?: string | null;
            /** @description Score of the engine load. */
            CONDUITE_USAGE_M_DUREE_CHARGES?: number | null;
            /** @description Score of the engine speed. */
            CONDUITE_USAGE_M_DUREE_REGIMES?: number | null;
            /** @description Score of the red zone. */
            CONDUITE_USAGE_M_ZONES_ROUGES?: number | null;
            /** @description Average acceleration score of the fleet. */
            MOY_ACC_PARC?: number | null;
            /** @description Average acceleration score of the fleet, by type of road. */
            MOY_TYPO_ACC_PARC?: {
                [key: string]: number | null;
            } | null;
            /** @description Average braking score of the fleet. */
            MOY_FREIN_PARC?: number | null;
            /** @description Average braking score of the fleet, by type of road. */
            MOY_TYPO_FREIN_PARC?: {
                [key: string]: number | null;
            } | null;
            /** @description Average cornering score of the fleet. */
            MOY_VIRAGES_PARC?: number | null;
            /** @description Average cornering score of the fleet, by type of road. */
            MOY_TYPO_VIRAGES_PARC?: {
                [key: string]: number | null;
            } | null;
            /** @description Ratio CMH of the fleet, as Ocean words it. */
            RATIO_CMH_PARC?: number | null;
            /** @description Ratio RMH of the fleet, as Ocean words it. */
            RATIO_RMH_PARC?: number | null;
            /**
             * Format: int32
             * @description Number of trips.
             */
            TRAJETS_NB?: number | null;
            /** @description Average distance of a trip. */
            TRAJETS_DISTANCE_MOYENNE?: number | null;
            /** @description Average time of a trip, as text. */
            TRAJETS_TEMPS_MOYEN?: string | null;
            /** @description Totals by day. */
            bilanJournalier?: {
                [key: string]: components["schemas"]["BilanEcoConduite"];
            } | null;
            /** @description Totals by month or week. */
            bilanPeriode?: {
                [key: string]: components["schemas"]["BilanEcoConduite"];
            } | null;
        };
        /** @description Totals of a day, a week or a month. */
        BilanEcoConduite: {
            /** @description Distance. */
            distance?: number | null;
            /** @description Consumption. */
            conso?: number | null;
            /** @description CO2 emitted. */
            co2?: number | null;
            /** @description Driving time. */
            tempsConduite?: number | null;
        };
    };
    responses: {
        /** @description Whether Ocean made the change: true or false, bare, as text in any case, or as `boolean` in an object or in a list with one object; or the written map back, which is a yes. An envelope in its place is a rejection. Anything else leaves the outcome unknown. */
        Written: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/json": boolean | string | {
                    boolean: boolean;
                } | {
                    boolean: boolean;
                }[] | components["schemas"]["HorairesAEnregistrer"];
            };
        };
        /** @description Signed in. */
        Jeton: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/json": components["schemas"]["Jeton"];
            };
        };
        /** @description A parameter is missing or invalid. */
        BadRequest: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/json": components["schemas"]["ReponseErreur"];
            };
        };
        /** @description No token, or one that is unknown or past its 12 hours. */
        Unauthorized: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/json": components["schemas"]["ReponseErreur"];
            };
        };
        /** @description The user has no right to this. */
        Forbidden: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/json": components["schemas"]["ReponseErreur"];
            };
        };
        /** @description There is none; no body. */
        Nothing: {
            headers: {
                [name: string]: unknown;
            };
            content?: never;
        };
        /** @description Nothing there. */
        NotFound: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/json": components["schemas"]["ReponseErreur"];
            };
        };
        /** @description A date in the query is not `dd/MM/yyyy HH:mm:ss Z`. */
        BadDate: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/json": components["schemas"]["ReponseErreur"];
            };
        };
        /** @description Too many requests; the limits are not published. */
        TooManyRequests: {
            headers: {
                "Retry-After"?: string;
                [name: string]: unknown;
            };
            content?: never;
        };
        /** @description Ocean failed. */
        ServerError: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/json": components["schemas"]["ReponseErreur"];
            };
        };
    };
    parameters: never;
    requestBodies: never;
    headers: never;
    pathItems: never;
}
export type $defs = Record<string, never>;
export interface operations {
    authenticate: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["Identifiants"];
            };
        };
        responses: {
            200: components["responses"]["Jeton"];
            201: components["responses"]["Jeton"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
        };
    };
    listNonCommunicatingBoxes: {
        parameters: {
            query?: {
                /** @description Ocean id of the customer; mandatory only for a user who has several. */
                customerId?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["BoitierNonCommunicant"][];
                };
            };
            204: components["responses"]["Nothing"];
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["ServerError"];
        };
    };
    listRecurringSchedules: {
        parameters: {
            query?: {
                /** @description Ocean id of the customer; mandatory only for a user who has several. */
                customerId?: string;
                /** @description Ocean id of the driver. */
                individuId?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["HoraireIndividu"][];
                };
            };
            204: components["responses"]["Nothing"];
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["ServerError"];
        };
    };
    setRecurringSchedules: {
        parameters: {
            query: {
                /** @description Ocean id of the customer; mandatory only for a user who has several. */
                customerId?: string;
                /** @description Ocean id of the driver. */
                individuId: string;
                /** @description Start of the validity. */
                dateDebut?: string;
                /** @description End of the validity. */
                dateFin?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["HorairesAEnregistrer"];
            };
        };
        responses: {
            200: components["responses"]["Written"];
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            422: components["responses"]["BadDate"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["ServerError"];
        };
    };
    deleteRecurringSchedules: {
        parameters: {
            query: {
                /** @description Ocean id of the customer; mandatory only for a user who has several. */
                customerId?: string;
                /** @description Ocean id of the driver. */
                individuId: string;
                /** @description `id` of rows of the list, repeated. */
                horaireIndividuIds: string[];
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done; no body. */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            422: components["responses"]["BadDate"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["ServerError"];
        };
    };
    setStepPrivacy: {
        parameters: {
            query: {
                /** @description Ocean id of the step. */
                idEtape?: string;
                /** @description Number of the on-board unit of the step. */
                numeroEmbarque: string;
                /** @description Operator code of the customer. */
                codeExploitant?: string;
                /** @description true: private; false: professional again. */
                privacy?: boolean;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: components["responses"]["Written"];
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            422: components["responses"]["BadDate"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["ServerError"];
        };
    };
    analysePrivacy: {
        parameters: {
            query?: {
                /** @description Ocean id of the customer; mandatory only for a user who has several. */
                customerId?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["DemandeAnalyse"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Analyse"][];
                };
            };
            204: components["responses"]["Nothing"];
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            422: components["responses"]["BadDate"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["ServerError"];
        };
    };
    listExceptionalSchedules: {
        parameters: {
            query?: {
                /** @description Ocean id of the customer; mandatory only for a user who has several. */
                customerId?: string;
                /** @description Ocean id of the driver. */
                individuId?: string;
                /** @description Only exceptions that end after this. */
                dateDebut?: string;
                /** @description Only exceptions that begin before this. */
                dateFin?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["HoraireExceptionnel"][];
                };
            };
            204: components["responses"]["Nothing"];
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            422: components["responses"]["BadDate"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["ServerError"];
        };
    };
    deleteExceptionalSchedules: {
        parameters: {
            query: {
                /** @description Ocean id of the customer; mandatory only for a user who has several. */
                customerId?: string;
                /** @description `extension.id` of rows of the list, repeated. */
                horaireExtensionIds: string[];
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done; no body. */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            422: components["responses"]["BadDate"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["ServerError"];
        };
    };
    setExceptionalSchedule: {
        parameters: {
            query: {
                /** @description Ocean id of the customer; mandatory only for a user who has several. */
                customerId?: string;
                /** @description Ocean id of the driver. */
                individuId: string;
                /** @description Start. */
                dateDebut: string;
                /** @description End. */
                dateFin: string;
                /** @description Purpose. */
                description?: string;
                /** @description `extension.id` of the row to change; absent: a new one is made. */
                extensionIdToUpdate?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: components["responses"]["Written"];
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            422: components["responses"]["BadDate"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["ServerError"];
        };
    };
    listDrivers: {
        parameters: {
            query?: {
                /** @description Ocean id of the customer; mandatory only for a user who has several. */
                customerId?: string;
                /** @description Only drivers without or with an account, an entity, a phone, a vehicle. */
                criteria?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Conducteur"][];
                };
            };
            204: components["responses"]["Nothing"];
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["ServerError"];
        };
    };
    listVehicles: {
        parameters: {
            query?: {
                /** @description Ocean id of the customer; mandatory only for a user who has several. */
                customerId?: string;
                /** @description Only the vehicle of this plate. */
                immatriculation?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["VehiculeListe"][];
                };
            };
            204: components["responses"]["Nothing"];
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["ServerError"];
        };
    };
    listEntities: {
        parameters: {
            query?: {
                /** @description Ocean id of the customer; mandatory only for a user who has several. */
                customerId?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ListeEntites"];
                };
            };
            204: components["responses"]["Nothing"];
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["ServerError"];
        };
    };
    daySheet: {
        parameters: {
            query: {
                /** @description Ocean id of the customer; mandatory only for a user who has several. */
                customerId?: string;
                /** @description Ocean id of the vehicle. */
                vehId: string;
                /** @description The day. */
                date: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["FicheJour"];
                };
            };
            204: components["responses"]["Nothing"];
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            422: components["responses"]["BadDate"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["ServerError"];
        };
    };
    assignmentHistory: {
        parameters: {
            query?: {
                /** @description Ocean id of the customer; mandatory only for a user who has several. */
                customerId?: string;
                /** @description Ocean id of the vehicle. */
                idVehicule?: string;
                /** @description Ocean id of the driver. */
                idIndividu?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Affectation"][];
                };
            };
            204: components["responses"]["Nothing"];
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["ServerError"];
        };
    };
    vehiclePositions: {
        parameters: {
            query?: {
                /** @description Ocean id of the customer; mandatory only for a user who has several. */
                customerId?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ListePositions"];
                };
            };
            204: components["responses"]["Nothing"];
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["ServerError"];
        };
    };
    tripLine: {
        parameters: {
            query: {
                /** @description Ocean id of the customer; mandatory only for a user who has several. */
                customerId?: string;
                /** @description Ocean id of the trip. */
                travelId: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Trajet"];
                };
            };
            204: components["responses"]["Nothing"];
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["ServerError"];
        };
    };
    searchPositions: {
        parameters: {
            query?: {
                /** @description Ocean id of the customer; mandatory only for a user who has several. */
                customerId?: string;
                /** @description Plates of the vehicles, repeated. */
                immatriculation?: string[];
                /** @description Start of the period; not more than two months ago. */
                startDate?: string;
                /** @description End of the period. */
                endDate?: string;
                /** @description True: the period is about when Ocean stored a position, not when the box recorded it. */
                byStorageDate?: boolean;
                /** @description False omits private positions. Ocean includes them by default. */
                withPrivacy?: boolean;
                /** @description True omits the addresses, which Ocean looks up. */
                addressEnrichmentDisabled?: boolean;
                /** @description Mobile states whose positions get an address, repeated. */
                addressEnrichmentEtatMobile?: string[];
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ListePositionsVehicules"];
                };
            };
            204: components["responses"]["Nothing"];
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            422: components["responses"]["BadDate"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["ServerError"];
        };
    };
    getAssignment: {
        parameters: {
            query?: {
                /** @description Ocean id of the customer; mandatory only for a user who has several. */
                customerId?: string;
                /** @description Ocean id of the assignment. */
                idAffectation?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Affectation"];
                };
            };
            204: components["responses"]["Nothing"];
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["ServerError"];
        };
    };
    lastEvents: {
        parameters: {
            query: {
                /** @description Ocean id of the customer; mandatory here for every user. */
                customerId: string;
                /** @description Ocean ids of the vehicles, repeated. */
                vehiculesIds?: string[];
                /** @description Ocean ids of the entities, repeated. */
                entitiesIds?: string[];
                /** @description Start of the period. */
                dateDebut?: string;
                /** @description End of the period. */
                dateFin?: string;
                /** @description Codes of the events to look for, repeated. */
                codeEvenements: string[];
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["DerniersEvenements"];
                };
            };
            204: components["responses"]["Nothing"];
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            422: components["responses"]["BadDate"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["ServerError"];
        };
    };
    listLeaseContracts: {
        parameters: {
            query?: {
                /** @description Ocean id of the customer; mandatory only for a user who has several. */
                customerId?: string;
                /** @description Only contracts that are active at this instant. */
                date?: string;
                /** @description Ocean ids of the vehicles, repeated. */
                vehicleIds?: string[];
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ContratLocation"][];
                };
            };
            204: components["responses"]["Nothing"];
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            422: components["responses"]["BadDate"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["ServerError"];
        };
    };
    listRights: {
        parameters: {
            query: {
                /** @description Ocean id of the customer; mandatory only for a user who has several. */
                customerId?: string;
                /** @description Kind of feature: link, tab, web service or action. */
                elementType: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["DroitFonctionnalite"][];
                };
            };
            204: components["responses"]["Nothing"];
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["ServerError"];
        };
    };
    ecoDrivingReports: {
        parameters: {
            query?: {
                /** @description Ocean id of the customer; mandatory only for a user who has several. */
                customerId?: string;
                /** @description First month, from 1 to 12. */
                EC_MONTH_START?: string;
                /** @description Last month, included. */
                EC_MONTH_END?: string;
                /** @description Year of the first month. */
                EC_YEAR_START?: string;
                /** @description Year of the last month. */
                EC_YEAR_END?: string;
                /** @description Length of the periods of bilanPeriode: semaine (week) or mois (month). */
                EC_MODE?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ReponseEcoConduite"];
                };
            };
            204: components["responses"]["Nothing"];
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["ServerError"];
        };
    };
}
