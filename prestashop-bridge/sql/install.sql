CREATE TABLE IF NOT EXISTS `PREFIX_promesse_outbox` (
  `id_shop` INT UNSIGNED NOT NULL,
  `kind` TINYINT UNSIGNED NOT NULL,
  `id_main` INT UNSIGNED NOT NULL,
  `id_sub` INT UNSIGNED NOT NULL,
  `version` BIGINT UNSIGNED NOT NULL,
  PRIMARY KEY (`id_shop`, `kind`, `id_main`, `id_sub`),
  KEY `waiting` (`id_shop`, `version`)
) ENGINE=InnoDB DEFAULT CHARSET=utf8;

CREATE TABLE IF NOT EXISTS `PREFIX_promesse_connection` (
  `id_shop` INT UNSIGNED NOT NULL,
  `connection` CHAR(36) NULL,
  `app_public_key` TEXT NULL,
  `private_key` TEXT NULL,
  `fingerprint` CHAR(64) NOT NULL DEFAULT '',
  `paired_at` INT UNSIGNED NOT NULL DEFAULT 0,
  `pending_nonce` CHAR(32) NULL,
  `pending_until` INT UNSIGNED NOT NULL DEFAULT 0,
  `pending_private_key` TEXT NULL,
  `pending_connection` CHAR(36) NULL,
  `pending_app_key` TEXT NULL,
  `last_sent_at` INT UNSIGNED NOT NULL DEFAULT 0,
  `failures` INT UNSIGNED NOT NULL DEFAULT 0,
  `retry_at` INT UNSIGNED NOT NULL DEFAULT 0,
  `last_error` VARCHAR(64) NOT NULL DEFAULT '',
  PRIMARY KEY (`id_shop`),
  UNIQUE KEY `connection` (`connection`)
) ENGINE=InnoDB DEFAULT CHARSET=utf8;

CREATE TABLE IF NOT EXISTS `PREFIX_promesse_nonce` (
  `connection` CHAR(36) NOT NULL,
  `nonce` CHAR(32) NOT NULL,
  `seen_at` INT UNSIGNED NOT NULL,
  PRIMARY KEY (`connection`, `nonce`),
  KEY `seen_at` (`seen_at`)
) ENGINE=InnoDB DEFAULT CHARSET=utf8;

CREATE TABLE IF NOT EXISTS `PREFIX_promesse_answer` (
  `id_shop` INT UNSIGNED NOT NULL,
  `command_key` CHAR(64) NOT NULL,
  `place` SMALLINT UNSIGNED NOT NULL,
  `digest` CHAR(32) NOT NULL,
  `answer` VARCHAR(255) NOT NULL,
  `answered_at` INT UNSIGNED NOT NULL,
  PRIMARY KEY (`id_shop`, `command_key`, `place`),
  KEY `answered_at` (`answered_at`)
) ENGINE=InnoDB DEFAULT CHARSET=utf8;

CREATE TABLE IF NOT EXISTS `PREFIX_promesse_contradiction` (
  `id_shop` INT UNSIGNED NOT NULL,
  `country` CHAR(2) NOT NULL,
  `currency` CHAR(3) NOT NULL,
  `what` VARCHAR(16) NOT NULL,
  `seen_at` INT UNSIGNED NOT NULL,
  `times` INT UNSIGNED NOT NULL,
  `facts` VARCHAR(2000) NOT NULL,
  PRIMARY KEY (`id_shop`, `country`, `currency`, `what`)
) ENGINE=InnoDB DEFAULT CHARSET=utf8;
