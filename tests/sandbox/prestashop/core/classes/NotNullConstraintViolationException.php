<?php

namespace Doctrine\DBAL\Exception;

/** What a booted kernel throws when a movement has no employee. */
class NotNullConstraintViolationException extends \RuntimeException
{
}
