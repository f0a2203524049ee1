<?php
// Copyright 2026 The partnerkit authors
// Distributed under the Boost Software License, Version 1.0.
// (See accompanying file LICENSE or copy at https://www.boost.org/LICENSE_1_0.txt)

// libpartner_policy.so for PHP, as an extension of EspoCRM would have it:
//
//     $policy = new PartnerPolicy('/path/to/libpartner_policy.so');
//     $partner = $policy->record(['revenue' => '12000.50', 'agreement_signed' => true]);
//     $partner->tier();    // 'silver'
//     $partner->score();   // null: a value is missing
//     $partner->explain(); // "partner tiers: silver.\nRow 1 ..."
//
// Needs the extension FFI, which comes with PHP.

declare(strict_types=1);

/** What the library refuses; its message says which field, what was found and what was wanted. */
final class PartnerPolicyError extends RuntimeException {}

final class PartnerPolicy {
    private const TIER = -1, SCORE = -2, BAND = -3;
    private const ABI_VERSION = 1;

    public readonly FFI $library;
    public readonly string $version;
    private array $fields = [];
    private array $names = [];
    private FFI\CData $message;

    public function __construct(string $path) {
        $declarations = file_get_contents(__DIR__ . '/partner_policy_cdef.h');
        $this->library = FFI::cdef($declarations, $path);
        if ($this->library->partner_abi_version() !== self::ABI_VERSION)
            throw new PartnerPolicyError("$path has another version of its interface");
        $this->version = $this->library->partner_policy_version();
        $this->message = $this->library->new('char[512]');
    }

    /** Calls one of the functions that end with a message; false if there is no answer. */
    public function call(string $name, mixed ...$arguments): bool {
        $status = $this->library->{"partner_$name"}(...$arguments, ...[$this->message, 512]);
        if ($status !== $this->library->PARTNER_OK && $status !== $this->library->PARTNER_NO_ANSWER)
            throw new PartnerPolicyError(FFI::string($this->message), $status);
        return $status === $this->library->PARTNER_OK;
    }

    /** Calls one of the functions that answer a text. */
    public function text(string $name, mixed ...$arguments): string {
        $needed = $this->library->new('size_t');
        for ($size = 4096;; $size = $needed->cdata) {
            $text = $this->library->new("char[$size]");
            try {
                $this->call($name, ...$arguments, ...[$text, $size, FFI::addr($needed)]);
                return FFI::string($text);
            } catch (PartnerPolicyError $wrong) {
                if ($wrong->getCode() !== $this->library->PARTNER_BUFFER_TOO_SMALL) throw $wrong;
            }
        }
    }

    public function field(string $name): int {
        if (!isset($this->fields[$name])) {
            $number = $this->library->new('int32_t');
            $this->call('find_field', $name, FFI::addr($number));
            $this->fields[$name] = $number->cdata;
        }
        return $this->fields[$name];
    }

    public function record(array $values = []): PartnerRecord {
        return new PartnerRecord($this, $values);
    }

    public function tier_name(int $number): string { return $this->name(self::TIER, $number); }
    public function band_name(int $number): string { return $this->name(self::BAND, $number); }
    public function score_text(int $steps): string {
        return $this->text('value_text', self::SCORE, $steps);
    }

    private function name(int $what, int $number): string {
        return $this->names[$what][$number] ??= $this->text('value_text', $what, $number);
    }
}

/** The values of one partner. */
final class PartnerRecord {
    private FFI\CData $pointer;

    public function __construct(private PartnerPolicy $policy, array $values) {
        $this->pointer = $policy->library->new('partner_record *');
        $policy->call('record_new', FFI::addr($this->pointer));
        $this->set($values);
    }

    public function __destruct() {
        $this->policy->library->partner_record_free($this->pointer);
    }

    public function clear(): void {
        $this->policy->call('record_clear', $this->pointer);
    }

    /** Sets values: texts (best for money), whole numbers, truth values, null for missing. */
    public function set(array $values): void {
        foreach ($values as $name => $value) {
            $field = $this->policy->field($name);
            if ($value === null)
                $this->policy->call('set_missing', $this->pointer, $field);
            elseif (is_bool($value))
                $this->policy->call('set_bool', $this->pointer, $field, (int) $value);
            elseif (is_int($value))
                $this->policy->call('set_int64', $this->pointer, $field, $value);
            elseif (is_float($value))
                $this->policy->call('set_double', $this->pointer, $field, $value);
            else
                $this->policy->call('set_text', $this->pointer, $field, $value, strlen($value));
        }
    }

    public function tier(): ?string {
        $tier = $this->policy->library->new('int32_t');
        if (!$this->policy->call('tier', $this->pointer, FFI::addr($tier))) return null;
        return $this->policy->tier_name($tier->cdata);
    }

    /** The score, as an exact decimal in a text, and the band; null if a value is missing. */
    public function score(): ?array {
        $score = $this->policy->library->new('int64_t');
        $band = $this->policy->library->new('int32_t');
        if (!$this->policy->call('score', $this->pointer, FFI::addr($score), FFI::addr($band)))
            return null;
        return [$this->policy->score_text($score->cdata), $this->policy->band_name($band->cdata)];
    }

    public function explain(): string {
        return $this->policy->text('explain', $this->pointer);
    }

    public function next_tier(): string {
        return $this->policy->text('next_tier', $this->pointer);
    }
}
