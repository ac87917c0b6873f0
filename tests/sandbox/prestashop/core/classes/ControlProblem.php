<?php
class ControlProblem extends Exception
{
}
