DROP TABLE IF EXISTS `PREFIX_promesse_outbox`;
DROP TABLE IF EXISTS `PREFIX_promesse_connection`;
DROP TABLE IF EXISTS `PREFIX_promesse_nonce`;
DROP TABLE IF EXISTS `PREFIX_promesse_answer`;
DROP TABLE IF EXISTS `PREFIX_promesse_contradiction`;
